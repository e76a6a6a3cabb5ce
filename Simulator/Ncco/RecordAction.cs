namespace ContactCenter.Simulator.Ncco;

/// <summary><c>record</c> (facts §1.7).</summary>
/// <param name="EndOnSilence">3 to 10 s; null for no such end.</param>
/// <param name="EndOnKey">Key that ends it; null for none.</param>
/// <param name="TimeOut">3 to 7,200 s; null for no such end.</param>
/// <param name="Event">Where it is told; null for the application's.</param>
public sealed record RecordAction(TimeSpan? EndOnSilence, char? EndOnKey, TimeSpan? TimeOut, EventAddress? Event) : NccoAction
{
    /// <summary>True when the next action waits for the recording's end.</summary>
    public bool Blocks => EndOnSilence is not null || EndOnKey is not null || TimeOut is not null;
}
