namespace ContactCenter.Domain.Ncco;

/// <summary>Name of a room. Its scope is application and region, and it lives on for two days, so a name belongs to one interaction (facts §1.6).</summary>
public sealed record ConversationName
{
    /// <summary>Our own bound: the platform documents none.</summary>
    public const int MaxLength = 255;

    private ConversationName(string value) => Value = value;

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>Reads a name: 1 to 255 characters, not blank, no control characters.</summary>
    /// <returns>The name, or <c>bad-text</c>.</returns>
    public static Result<ConversationName> Create(string? text) =>
        text is not null && TextRules.IsLine(text, MaxLength)
            ? new ConversationName(text)
            : new Refusal(NccoCodes.BadText, $"Must be a name of 1 to {MaxLength} characters, not blank, without control characters.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
