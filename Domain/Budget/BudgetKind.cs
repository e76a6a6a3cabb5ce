namespace ContactCenter.Domain.Budget;

/// <summary>What the platform counts apart (facts §1.12).</summary>
public enum BudgetKind
{
    /// <summary>A new leg: by REST, or by <c>connect</c> inside an NCCO.</summary>
    Leg = 0,

    /// <summary>Any other request to the voice API.</summary>
    Request,
}
