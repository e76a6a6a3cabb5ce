namespace ContactCenter.Domain;

/// <summary>An expected "no": a value, never an exception.</summary>
/// <param name="Code">Stable, kebab-case; clients may switch on it.</param>
/// <param name="Message">What is wrong and what to do about it, in one sentence.</param>
/// <param name="Path">Where in the given document (<c>$[2].endpoint[0].number</c>), or null when it is about the whole.</param>
public sealed record Refusal(string Code, string Message, string? Path = null);
