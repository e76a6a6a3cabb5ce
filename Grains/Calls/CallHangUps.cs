using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Platform;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls;

/// <summary>Hangs up what outlives the caller, off-turn and again until the platform says that it is over. What is to be hung up follows from stored state.</summary>
internal sealed partial class CallHangUps
{
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly VonageCallsClient _client;
    private readonly TimeProvider _clock;
    private readonly CallMetrics _metrics;
    private readonly ILogger _log;
    private HashSet<string>? _hopeless;
    private CallState _state = CallState.Empty;

    public CallHangUps(CallGrain grain, string id, VonageCallsClient client, TimeProvider clock, CallMetrics metrics, ILogger log)
    {
        _grain = grain;
        _id = id;
        _client = client;
        _clock = clock;
        _metrics = metrics;
        _log = log;
    }

    private Retry Sending => field ??= new Retry(_grain, Send);

    /// <summary>True while a leg waits to be hung up, so that the call must not be forgotten.</summary>
    public bool AreOpen(CallState state) => MayBeDue(state) && Due(state, _clock.GetUtcNow()).Length > 0;

    /// <summary>Sees to what <paramref name="state"/> calls for.</summary>
    public void Look(CallState state)
    {
        _state = state;
        if (!MayBeDue(state))
        {
            return;
        }

        var now = _clock.GetUtcNow();
        if (Due(state, now).Select(due => (DateTimeOffset?)due.At).Min() is not { } first)
        {
            return;
        }

        var wait = first - now;
        if (wait > TimeSpan.Zero)
        {
            Sending.In(wait);
        }
        else if (!Sending.IsWaiting)
        {
            Sending.Soon();
        }
    }

    private static bool MayBeDue(CallState state) => state.HasEnding || !state.Unwanted.IsEmpty;

    private DueHangUp[] Due(CallState state, DateTimeOffset now) => [.. HangUps.Of(_id, state, now).Where(due => _hopeless?.Contains(due.Leg) != true)];

    private async Task Send()
    {
        using var urgency = VonageBudget.As(BudgetPriority.HangUp);
        VonageFailure? failure = null;
        var now = _clock.GetUtcNow();
        foreach (var due in Due(_state, now))
        {
            if (due.At <= now)
            {
                failure = await HangUp(due.Leg) ?? failure;
            }
        }

        if (failure is not null)
        {
            throw new HttpRequestException(failure.Message);
        }

        Look(_state);
    }

    // Null: nothing is left to do about this leg.
    private async Task<VonageFailure?> HangUp(string leg)
    {
        var address = PlatformLegs.Address(leg, _state.Party?.RegionUrl);
        var done = await _client.HangUp(address);
        _metrics.HungUp(done.Failure?.Code ?? "done");
        switch (done.Failure?.Code)
        {
            case null:
                await _grain.HungUp(leg);
                return null;
            case VonageCodes.NotFound when await PlatformLegs.IsGone(_client, address, CallRouting.ConversationOf(_state, leg)) == true:
                await _grain.Heal(new() { Uuid = leg, Status = "completed" });
                return null;
            case VonageCodes.HostNotAllowed or VonageCodes.NotConfigured:
                // Asking again changes nothing.
                (_hopeless ??= new(StringComparer.Ordinal)).Add(leg);
                LogNotHungUp(_id, done.Failure.Message);
                return null;
            default:
                return done.Failure;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A leg of call {CallId} cannot be hung up. {Failure}")]
    private partial void LogNotHungUp(string callId, string failure);
}
