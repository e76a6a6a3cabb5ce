using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>Adds up agents by bucket from facts given one by one in any order, each once. Holds sums and counts only.</summary>
public sealed class AgentReport
{
    private readonly ReportBuckets _buckets;
    private readonly Func<string, bool> _covers;
    private readonly AgentTally[] _all;
    private readonly Dictionary<(string Agent, int Bucket), AgentTally> _tallies = [];

    /// <summary>An empty report.</summary>
    /// <param name="buckets">Its time.</param>
    /// <param name="covers">Which agents it is about; null: all.</param>
    public AgentReport(ReportBuckets buckets, Func<string, bool>? covers = null)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        _buckets = buckets;
        _covers = covers ?? (_ => true);
        _all = [.. Enumerable.Range(0, buckets.Count).Select(_ => new AgentTally())];
    }

    /// <summary>Adds a call's offers, in so far as they were made in the report's time. Supervisors who join are left out.</summary>
    public void Add(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        foreach (var offer in call.Offers)
        {
            // A phone that was asked to join is no agent.
            if (offer is { Kind: not OfferKind.Supervise, Number: null })
            {
                Each(offer.Agent, _buckets.IndexOf(offer.OfferedAt), tally => tally.Add(offer, call.Holds));
            }
        }
    }

    /// <summary>Adds what an agent did, in so far as it was in the report's time. Time offline is left out.</summary>
    public void Add(AgentTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.Status == DeskStatus.Offline)
        {
            return;
        }

        foreach (var (bucket, length) in _buckets.Split(time.From, time.To))
        {
            Each(time.Agent, bucket, tally => tally.Add(time, length));
        }
    }

    /// <summary>For every bucket a row for all agents, then one for each agent and bucket in which something happened, by agent and time.</summary>
    public IEnumerable<AgentReportRow> Rows() =>
        _all.Select((tally, bucket) => new AgentReportRow(null, _buckets[bucket], tally.Figures()))
            .Concat(_tallies.OrderBy(pair => pair.Key.Agent, StringComparer.Ordinal).ThenBy(pair => pair.Key.Bucket)
                .Select(pair => new AgentReportRow(pair.Key.Agent, _buckets[pair.Key.Bucket], pair.Value.Figures())));

    private void Each(string agent, int bucket, Action<AgentTally> add)
    {
        if (bucket >= 0 && _covers(agent))
        {
            add(_all[bucket]);
            if (!_tallies.TryGetValue((agent, bucket), out var tally))
            {
                _tallies[(agent, bucket)] = tally = new();
            }

            add(tally);
        }
    }
}
