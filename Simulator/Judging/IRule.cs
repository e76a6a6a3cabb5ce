using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging;

/// <summary>One thing that must not happen. A fold over observations: no clock but theirs.</summary>
internal interface IRule
{
    /// <summary>Stable name, as reports show it.</summary>
    string Name { get; }

    /// <summary>Sees an observation after the book was brought up to date.</summary>
    /// <param name="seen">What happened.</param>
    /// <param name="leg">The leg that it is about, as it is now; null for none.</param>
    /// <param name="book">All calls that are not forgotten.</param>
    /// <param name="broken">Called with the leg and the text of a violation.</param>
    void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken);

    /// <summary>The run is over.</summary>
    void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
    }
}
