using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Platform;
using ContactCenter.Grains.Queues.Waiting;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Media;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues.Telling;

/// <summary>
/// Speaks to those who wait, over their music: off-turn, one at a time for each, as the least urgent of all requests. What finds no room in the
/// platform's rate is dropped: the next one says it better.
/// </summary>
internal sealed partial class Announcer(VonageCallsClient? client, VonageBudget budget, MachineClock machine, WorkInFlight? work, QueueMetrics metrics, string queue, ILogger log)
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private int _speaking;

    /// <summary>True where anybody can be spoken to.</summary>
    public bool IsUsed => client is not null;

    /// <summary>Whether there is room to speak to one more now; who is not spoken to is counted.</summary>
    public bool HasRoom()
    {
        var hasRoom = client is not null && _speaking < MostAtOnce && budget.HasRoom(BudgetKind.Request, BudgetPriority.Announce);
        if (!hasRoom)
        {
            metrics.Announced(queue, "dropped");
        }

        return hasRoom;
    }

    /// <summary>Says something.</summary>
    public void Say(Caller caller, string text, string language)
    {
        if (client is not null && caller is { IsBeingTold: false, Stored.Leg: not null })
        {
            _ = Speak(client, caller, text, language);
        }
    }

    private async Task Speak(VonageCallsClient to, Caller caller, string text, string language)
    {
        using var scope = work?.Begin() ?? default;
        using var urgency = VonageBudget.As(BudgetPriority.Announce);
        using var limit = new CancellationTokenSource(Patience, machine.Time);
        caller.IsBeingTold = true;
        _speaking++;
        try
        {
            var done = await to.Talk(PlatformLegs.Address(caller.Stored.Leg!, caller.Stored.RegionUrl), new TalkRequest(text) { Language = language }, limit.Token);
            metrics.Announced(queue, done.Failure?.Code ?? "said");
        }
        catch (Exception e)
        {
            metrics.Announced(queue, "failed");
            LogNotSaid(e, caller.Stored.Call);
        }
        finally
        {
            caller.IsBeingTold = false;
            _speaking--;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Call {CallId} was not told about its place")]
    private partial void LogNotSaid(Exception exception, string callId);
}
