namespace ContactCenter.Domain.Budget;

/// <summary>One process that has a lease.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Tokens">Tokens a second that it may use.</param>
/// <param name="Before">What it could use before <paramref name="ChangedAt"/>: within a second of that, both may have been used.</param>
/// <param name="ChangedAt">When its tokens last became fewer.</param>
/// <param name="Demand">Tokens that it wanted in the last second.</param>
/// <param name="Until">End of the lease.</param>
public sealed record BudgetMember(string Id, int Tokens, int Before, DateTimeOffset ChangedAt, int Demand, DateTimeOffset Until)
{
    /// <summary>What it may still use up within a second of <paramref name="now"/>.</summary>
    public int PromisedAt(DateTimeOffset now) =>
        now >= Until + BudgetLedger.Window ? 0 : now < ChangedAt + BudgetLedger.Window ? Math.Max(Tokens, Before) : Tokens;
}
