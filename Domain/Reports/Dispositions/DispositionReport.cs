using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Dispositions;

/// <summary>
/// Counts what agents said of talks, by bucket and queue or agent, from calls given one by one in any order. Of an agent who talked more than once in a call the
/// last talk has the code; what a supervisor said counts for talks of which their agents said nothing.
/// </summary>
public sealed class DispositionReport
{
    private readonly ReportBuckets _buckets;
    private readonly bool _byAgent;
    private readonly Func<string, bool> _covers;
    private readonly DispositionTally[] _all;
    private readonly Dictionary<(string Name, int Bucket), DispositionTally> _tallies = [];

    /// <summary>An empty report.</summary>
    /// <param name="buckets">Its time.</param>
    /// <param name="byAgent">Rows of agents; false: of queues.</param>
    /// <param name="covers">Which of them it is about; null: all.</param>
    public DispositionReport(ReportBuckets buckets, bool byAgent, Func<string, bool>? covers = null)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        (_buckets, _byAgent, _covers) = (buckets, byAgent, covers ?? (_ => true));
        _all = [.. Enumerable.Range(0, buckets.Count).Select(_ => new DispositionTally())];
    }

    /// <summary>Adds a call's talks, in so far as their offers were made in the report's time.</summary>
    public void Add(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        foreach (var talk in call.Offers)
        {
            if (talk is { Kind: OfferKind.Queue or OfferKind.Pull, Queue: { } queue, AcceptedAt: not null, EndedAt: not null } && _buckets.IndexOf(talk.OfferedAt) is >= 0 and var bucket)
            {
                Add(_byAgent ? talk.Agent : queue, bucket, CodeOf(call, talk));
            }
        }
    }

    /// <summary>For every bucket a row for all, then one for each queue or agent and bucket with a talk, by name and time.</summary>
    public IEnumerable<DispositionRow> Rows() =>
        _all.Select((tally, bucket) => Row(null, bucket, tally))
            .Concat(_tallies.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Bucket).Select(pair => Row(pair.Key.Name, pair.Key.Bucket, pair.Value)));

    private static string? CodeOf(CallSummary call, Offer talk)
    {
        var last = call.Offers.Last(other => other.Agent == talk.Agent && other is { Kind: OfferKind.Queue or OfferKind.Pull, AcceptedAt: not null });
        var own = ReferenceEquals(last, talk) ? call.Dispositions.FirstOrDefault(said => said.Agent == talk.Agent)?.Code : null;
        return own ?? call.Dispositions.FirstOrDefault(said => said.Agent is null)?.Code;
    }

    private void Add(string name, int bucket, string? code)
    {
        if (!_covers(name))
        {
            return;
        }

        _all[bucket].Add(code);
        if (!_tallies.TryGetValue((name, bucket), out var tally))
        {
            _tallies[(name, bucket)] = tally = new();
        }

        tally.Add(code);
    }

    private DispositionRow Row(string? name, int bucket, DispositionTally tally) =>
        new(_byAgent ? null : name, _byAgent ? name : null, _buckets[bucket], tally.Talks, tally.Without, tally.Codes);
}
