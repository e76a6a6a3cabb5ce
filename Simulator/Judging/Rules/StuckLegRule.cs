using System.Globalization;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>No leg that the platform placed is left up with nobody else for more than 30 s after the caller for whom it was made has gone.</summary>
internal sealed class StuckLegRule : IRule
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    public string Name => "stuck-leg";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is LegChanged { Status: LegStatus.Completed } ended && leg is { IsCaller: false, AnsweredAt: not null })
        {
            Check(leg, ended.At, broken);
        }
    }

    public void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        foreach (var leg in book.Live.Where(leg => leg is { IsCaller: false, IsUp: true }))
        {
            Check(leg, now, broken);
        }
    }

    private static void Check(LegFacts leg, DateTimeOffset until, Action<string?, string> broken)
    {
        if (leg is { Call.CallerGoneAt: not null, AloneSince: { } alone } && until - alone > Most)
        {
            broken(leg.Id, string.Create(CultureInfo.InvariantCulture, $"the leg to {leg.User ?? leg.To} was left alone for {(until - alone).TotalSeconds:0.0} s after the caller had gone"));
        }
    }
}
