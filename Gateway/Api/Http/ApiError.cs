namespace ContactCenter.Gateway.Api.Http;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Code">Stable, kebab-case; clients may switch on it.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
/// <param name="Path">Where in the body that was sent, such as <c>$.document.steps.menu</c>; null when it is about the whole.</param>
public sealed record ApiError(string Code, string Message, string? Path);
