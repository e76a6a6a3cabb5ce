using System.Collections.Immutable;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary>The queues' own thresholds, for requests that name none: as they are set now, for the past as well. A queue that is gone has the standard one.</summary>
/// <param name="grains">To reach the queues.</param>
/// <param name="standard">What else the service level means.</param>
internal sealed class OwnThresholds(IGrainFactory grains, ServiceLevelDefinition standard)
{
    private readonly SortedDictionary<string, ServiceLevelDefinition> _byQueue = new(StringComparer.Ordinal);

    /// <summary>Threshold by queue, in seconds, of those that were met.</summary>
    public IReadOnlyDictionary<string, int> Seconds => _byQueue.ToDictionary(pair => pair.Key, pair => pair.Value.ThresholdSeconds, StringComparer.Ordinal);

    /// <summary>Asks the queues in which a call has been.</summary>
    public async ValueTask Meet(CallSummary call)
    {
        foreach (var wait in call.Waits)
        {
            if (!_byQueue.ContainsKey(wait.Queue))
            {
                var view = await grains.GetGrain<IQueueGrain>(wait.Queue).View();
                var seconds = view?.Read<QueueView>().Settings.ServiceLevelSeconds ?? QueueSettings.Default.ServiceLevelSeconds;
                _byQueue[wait.Queue] = standard with { ThresholdSeconds = seconds };
            }
        }
    }

    /// <summary>The definition of a queue that was met.</summary>
    public ImmutableArray<ServiceLevelDefinition> Of(string queue) => [_byQueue.GetValueOrDefault(queue) ?? standard];
}
