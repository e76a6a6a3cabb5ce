using ContactCenter.Simulator.Judging.Rules;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging;

/// <summary>Watches a run and says what went wrong for people. Knows nothing but observations.</summary>
public sealed class Judge
{
    private const int MostShown = 100;
    private readonly IRule[] _rules;

    private readonly CallBook _book;
    private readonly LatencyBook _latencies = new();
    private readonly IvrPauses _pauses = new();
    private readonly Standstills _standstills = new();
    private readonly Dictionary<string, long> _byRule;
    private readonly List<Violation> _shown = [];
    private DateTimeOffset? _first;
    private DateTimeOffset _last;
    private long _webhooks;
    private long _requests;
    private long _beyondHelp;

    /// <summary>A judge who has seen nothing yet.</summary>
    /// <param name="lines">Who stands in one line and who serves it; null: those who dial the same number stand in one, and nobody knows who serves it.</param>
    /// <param name="checksRecords">Whether what was acknowledged is kept in mind until the application's records of the calls were seen.</param>
    /// <param name="orderSlack">Callers whose waits differ by less may change places; at least a second.</param>
    public Judge(IReadOnlyList<ServiceLine>? lines = null, bool checksRecords = false, TimeSpan orderSlack = default)
    {
        _rules =
        [
            new DroppedCallRule(), new DoubleRungRule(), new TwoWinnersRule(), new SilenceRule(), new GhostRingRule(), new StuckLegRule(),
            new OrderOfServiceRule(orderSlack), new StuckCallerRule(), new StuckAgentRule(), new GhostWaitingRule(), new AppRefusedRule(), new NccoFaultRule(),
            new WebhookFailureRule(), new EventLostRule(checksRecords), new SurpriseRule(),
        ];
        _book = new(new(lines ?? []));
        _byRule = _rules.ToDictionary(rule => rule.Name, _ => 0L, StringComparer.Ordinal);
    }

    /// <summary>Callers seen so far.</summary>
    public long Callers => _book.Callers;

    /// <summary>Legs that are not over.</summary>
    public int Live => _book.Live.Count;

    /// <summary>Legs that are kept in mind: live ones, and some of those that are over.</summary>
    public int Remembered => _book.Remembered;

    /// <summary>Violations so far.</summary>
    public long Violations => _byRule.Values.Sum();

    /// <summary>The first of them in words, a line each; null: there is none. For a run that breaks off before <see cref="Conclude"/>.</summary>
    public string? Found => _shown.Count == 0
        ? null
        : string.Join('\n', _shown.Select(violation => $"{violation.At:HH:mm:ss.fff} {violation.Rule}: {violation.Text}"));

    /// <summary>Sees what happened, in order.</summary>
    public void See(Observation seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        _first ??= seen.At;
        _last = seen.At;
        Count(seen);
        var leg = _book.See(seen);
        _pauses.See(seen, leg);
        _standstills.See(seen, leg, _book);
        foreach (var rule in _rules)
        {
            rule.See(seen, leg, _book, (about, text) => Broken(rule, about, text));
        }
    }

    /// <summary>The verdict over what was seen until <paramref name="now"/>.</summary>
    public Verdict Conclude(DateTimeOffset now)
    {
        _last = now;
        _standstills.End(now);
        foreach (var rule in _rules)
        {
            rule.End(now, _book, (about, text) => Broken(rule, about, text));
        }

        return new Verdict
        {
            Simulated = now - (_first ?? now),
            Callers = _book.Callers,
            Connected = _book.Connected,
            Legs = _book.Legs,
            Webhooks = _webhooks,
            Requests = _requests,
            BeyondHelp = _beyondHelp,
            ByRule = _byRule,
            Violations = _shown,
            Latencies = _latencies.Read(),
            IvrPauses = _pauses.Longest.Read(),
            Standstills = _standstills.Longest.Read(),
        };
    }

    private void Count(Observation seen)
    {
        switch (seen)
        {
            case WebhookAnswered answered:
                _webhooks++;
                _latencies.See(answered);
                break;
            case RestServed:
                _requests++;
                break;
            case WebhookGivenUp { ByNuisance: true }:
                _beyondHelp++;
                break;
        }
    }

    private void Broken(IRule rule, string? leg, string text)
    {
        _byRule[rule.Name]++;
        if (_shown.Count < MostShown)
        {
            _shown.Add(new Violation(_last, rule.Name, leg, text));
        }
    }
}
