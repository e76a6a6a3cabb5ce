namespace ContactCenter.Domain.Budget;

/// <summary>How many tokens a span of time may see.</summary>
/// <param name="Tokens">0 or more.</param>
/// <param name="Span">More than zero.</param>
public readonly record struct BudgetRate(int Tokens, TimeSpan Span)
{
    /// <summary>Tokens of one second.</summary>
    public static BudgetRate PerSecond(int tokens) => new(tokens, TimeSpan.FromSeconds(1));

    /// <summary>What one of <paramref name="members"/> may use when nobody can tell what the others do: its part, of a longer span where a second has less than a token.</summary>
    /// <param name="perSecond">Tokens a second of all together, 1 or more.</param>
    /// <param name="members">How many there are, 1 or more.</param>
    public static BudgetRate Part(int perSecond, int members) => perSecond >= members
        ? PerSecond(perSecond / members)
        : new(1, TimeSpan.FromSeconds(Math.Ceiling((double)members / perSecond)));
}
