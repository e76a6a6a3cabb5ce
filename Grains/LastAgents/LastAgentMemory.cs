using ContactCenter.Domain.LastAgents;
using ContactCenter.Grains.Interfaces.LastAgents;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.LastAgents;

/// <summary>What calls ask and tell of who spoke with whom last.</summary>
internal sealed partial class LastAgentMemory(IGrainFactory grains, MachineClock clock, IOptions<LastAgentsOptions> options, ILogger<LastAgentMemory> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private bool IsUsed => options.Value.RetentionDays > 0;

    /// <summary>The agent whom a caller asks for first in a queue. The caller hears nothing until this is known: what does not come in time is no preference.</summary>
    /// <param name="callerId">As the platform told it; may be anything.</param>
    /// <param name="queue">The queue that the caller enters.</param>
    public async ValueTask<string?> Find(string? callerId, string queue)
    {
        if (!IsUsed || CallerKeys.Of(callerId) is not { } caller)
        {
            return null;
        }

        try
        {
            return await Shard(caller).Find(caller, queue).AsTask().WaitAsync(Patience, clock.Time);
        }
        catch (Exception e)
        {
            // Whatever goes wrong, also a silo of an earlier version: no caller is refused for it.
            LogNotKnown(e, queue);
            return null;
        }
    }

    /// <summary>Remembers a talk; done when it is stored.</summary>
    public async Task Note(OutsideTalk spoken)
    {
        if (IsUsed)
        {
            await Shard(spoken.Caller).Note(spoken.Caller, spoken.Talk.Agent, spoken.Talk.At);
        }
    }

    /// <summary>Forgets whoever has a number; done when it is stored.</summary>
    public async Task Forget(string number)
    {
        if (CallerKeys.Of(number) is { } caller)
        {
            await Shard(caller).Forget(caller);
        }
    }

    /// <summary>Forgets what is too old in the shards that are due in this hour.</summary>
    public async Task Prune(DateTimeOffset now)
    {
        foreach (var shard in CallerKeys.ToPrune(now))
        {
            await grains.GetGrain<ILastAgentGrain>(shard).Prune();
        }
    }

    private ILastAgentGrain Shard(string caller) => grains.GetGrain<ILastAgentGrain>(CallerKeys.ShardOf(caller));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who spoke last with a caller who enters queue {Queue} was not known in time; the caller asks for anybody")]
    private partial void LogNotKnown(Exception exception, string queue);
}
