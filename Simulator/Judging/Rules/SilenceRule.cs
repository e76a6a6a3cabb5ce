using System.Globalization;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// No caller is in silence for more than 5 s in one stretch, or 30 s in a call of which the simulator itself lost or held back a webhook.
/// While the platform listens it is the caller's turn, which is no silence.
/// </summary>
internal sealed class SilenceRule : IRule
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Disturbed = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, DateTimeOffset> _since = new(StringComparer.Ordinal);

    public string Name => "silence";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is not HearingChanged heard || leg is not { IsCaller: true })
        {
            return;
        }

        if (heard.Kind == HearingKind.Silence)
        {
            _since.TryAdd(leg.Id, heard.At);
        }
        else if (_since.Remove(leg.Id, out var since))
        {
            Check(leg, heard.At, since, broken);
        }
    }

    public void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        foreach (var (id, since) in _since)
        {
            if (book.Find(id) is { } leg)
            {
                Check(leg, now, since, broken);
            }
        }
    }

    private static void Check(LegFacts leg, DateTimeOffset now, DateTimeOffset since, Action<string?, string> broken)
    {
        var silent = now - since;
        if (silent > (leg.Call.IsDisturbedAt(now) ? Disturbed : Usual) && !leg.Call.IsBeyondHelp)
        {
            broken(leg.Id, string.Create(CultureInfo.InvariantCulture, $"the caller heard nothing for {silent.TotalSeconds:0.0} s"));
        }
    }
}
