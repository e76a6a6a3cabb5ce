using System.Globalization;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>Queues show no more callers than there are: not for more than 30 s, and none at all once everybody is gone.</summary>
internal sealed class GhostWaitingRule : IRule
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private DateTimeOffset? _since;
    private string? _last;
    private bool _isTold;

    public string Name => "ghost-waiting";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        switch (seen)
        {
            case GatewayStopped or GatewayStarted:
                _since = null;
                break;
            case QueuesSeen queues:
                Check(queues, book, broken);
                break;
        }
    }

    public void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        if (_last is { } shown && !_isTold && !book.Live.Any(leg => leg.IsCaller))
        {
            broken(null, $"everybody is gone, and queues show as waiting: {shown}");
        }
    }

    private void Check(QueuesSeen queues, CallBook book, Action<string?, string> broken)
    {
        var (shown, real) = (queues.Waiting.Values.Sum(), book.Live.Count(leg => leg is { IsCaller: true, IsOver: false }));
        _last = shown == 0 ? null : string.Join(", ", queues.Waiting.Where(queue => queue.Value > 0).Select(queue => string.Create(CultureInfo.InvariantCulture, $"{queue.Key} {queue.Value}")));
        if (shown <= real)
        {
            (_since, _isTold) = (null, false);
            return;
        }

        _since ??= queues.At;
        if (queues.At - _since > Most && !_isTold)
        {
            _isTold = true;
            broken(null, string.Create(CultureInfo.InvariantCulture, $"queues show {shown} who wait ({_last}), and {real} are on the line"));
        }
    }
}
