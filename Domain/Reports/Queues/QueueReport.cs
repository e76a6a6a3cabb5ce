using System.Collections.Immutable;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Domain.Reports.ServiceLevels;
using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>
/// Adds up queues by bucket from facts given one by one in any order, each call once. Holds sums and counts only: its memory grows with queues × buckets
/// and with the different tenths of a second that occur, not with calls.
/// </summary>
public sealed class QueueReport
{
    private readonly ReportBuckets _buckets;
    private readonly ImmutableArray<ServiceLevelDefinition> _definitions;
    private readonly Func<string, bool> _covers;
    private readonly Func<string, ImmutableArray<ServiceLevelDefinition>>? _own;
    private readonly QueueTally[] _all;
    private readonly Dictionary<(string Queue, int Bucket), QueueTally> _tallies = [];

    /// <summary>An empty report.</summary>
    /// <param name="buckets">Its time.</param>
    /// <param name="definitions">Service levels to compute, at least one; the first one's short-abandon time holds for the abandon rate.</param>
    /// <param name="covers">Which queues it is about; null: all.</param>
    /// <param name="own">Definitions of a queue's own, as many, by which its contacts are judged in every row; null: the same for all queues.</param>
    public QueueReport(
        ReportBuckets buckets,
        ImmutableArray<ServiceLevelDefinition> definitions,
        Func<string, bool>? covers = null,
        Func<string, ImmutableArray<ServiceLevelDefinition>>? own = null)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        ArgumentOutOfRangeException.ThrowIfZero(definitions.Length);
        _buckets = buckets;
        _definitions = definitions;
        _own = own;
        _covers = covers ?? (_ => true);
        _all = [.. Enumerable.Range(0, buckets.Count).Select(_ => new QueueTally(definitions))];
    }

    /// <summary>Adds a call's stays in queues, its queues' offers and the callback that it is, in so far as they began in the report's time.</summary>
    public void Add(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        foreach (var contact in QueueContacts.Of(call))
        {
            var own = _own?.Invoke(contact.Queue);
            Each(contact.Queue, contact.QueuedAt, tally => tally.Add(contact, own));
        }

        if (call.Callback is { End: not CallbackEnd.None } callback)
        {
            Each(callback.Queue, callback.AskedAt, tally => tally.Add(callback));
        }

        foreach (var offer in call.Offers)
        {
            if (offer is { Kind: OfferKind.Queue or OfferKind.Pull, Queue: { } queue })
            {
                Each(queue, offer.OfferedAt, tally => tally.Add(offer, call.Holds));
            }
        }
    }

    /// <summary>Adds what agents did, in so far as it was wrap-up after a talk of a queue.</summary>
    public void Add(AgentTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time is { Status: DeskStatus.WrapUp, Queue: { } queue })
        {
            foreach (var (bucket, length) in _buckets.Split(time.From, time.To))
            {
                Each(queue, bucket, tally => tally.AddWrapUp(length));
            }
        }
    }

    /// <summary>For every bucket a row for all queues, then one for each queue and bucket in which something happened, by queue and time.</summary>
    public IEnumerable<QueueReportRow> Rows() =>
        _all.Select((tally, bucket) => new QueueReportRow(null, _buckets[bucket], tally.Figures()))
            .Concat(_tallies.OrderBy(pair => pair.Key.Queue, StringComparer.Ordinal).ThenBy(pair => pair.Key.Bucket)
                .Select(pair => new QueueReportRow(pair.Key.Queue, _buckets[pair.Key.Bucket], pair.Value.Figures())));

    private void Each(string queue, DateTimeOffset at, Action<QueueTally> add) => Each(queue, _buckets.IndexOf(at), add);

    private void Each(string queue, int bucket, Action<QueueTally> add)
    {
        if (bucket >= 0 && _covers(queue))
        {
            add(_all[bucket]);
            if (!_tallies.TryGetValue((queue, bucket), out var tally))
            {
                _tallies[(queue, bucket)] = tally = new(_definitions);
            }

            add(tally);
        }
    }
}
