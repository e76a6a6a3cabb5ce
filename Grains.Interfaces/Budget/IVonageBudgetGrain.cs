namespace ContactCenter.Grains.Interfaces.Budget;

/// <summary>Divides the platform's rates among processes; key <see cref="Key"/>. Kept in memory alone.</summary>
[Alias("cc.vonage-budget"), GrainInterfaceType("cc.vonage-budget")]
public interface IVonageBudgetGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "default";

    /// <summary>Gives a process its lease for the next seconds; asked each second.</summary>
    [Alias("renew")]
    ValueTask<BudgetLease> Renew(BudgetReport report);
}
