namespace ContactCenter.Domain.Budget;

/// <summary>Who goes first where the platform's rate is short (design §4); the smaller the earlier.</summary>
public enum BudgetPriority
{
    /// <summary>A caller is alone in a room and hears nothing.</summary>
    CallerAlone = 0,

    /// <summary>A leg that nobody needs any more rings or costs.</summary>
    HangUp,

    /// <summary>A caller is brought together with somebody.</summary>
    Connect,

    /// <summary>A leg gets something else to do.</summary>
    Transfer,

    /// <summary>Announcements, and whatever else can wait.</summary>
    Announce,
}
