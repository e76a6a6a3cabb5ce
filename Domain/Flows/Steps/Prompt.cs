using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Something that a caller hears: a text or a file, exactly one of the two.</summary>
/// <param name="Say">Text to speak.</param>
/// <param name="Play">MP3 or WAV to play.</param>
public sealed record Prompt(SpokenText? Say, WebUrl? Play);
