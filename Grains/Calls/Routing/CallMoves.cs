using System.Text;
using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Platform;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Sends the caller's leg on, off-turn and again until the platform took it or the caller is gone. A caller who is alone in a room goes first.</summary>
internal sealed partial class CallMoves
{
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly VonageCallsClient? _client;
    private readonly CallMedia _media;
    private readonly CallKeys _keys;
    private readonly ILogger _log;

    public CallMoves(CallGrain grain, string id, VonageCallsClient? client, CallMedia media, CallKeys keys, ILogger log)
    {
        _media = media;
        _keys = keys;
        _grain = grain;
        _id = id;
        _client = client;
        _log = log;
    }

    private Retry Sending => field ??= new Retry(_grain, Send);

    /// <summary>Sees to a move that is under way.</summary>
    public void Look()
    {
        if (!Sending.IsWaiting)
        {
            Sending.Soon();
        }
    }

    private async Task Send()
    {
        while (_grain.Now.Move is { } move)
        {
            // A leg keeps its hold wherever it goes.
            await _media.Hold();
            await _keys.TryStop();
            var ncco = move.Ncco ?? await _grain.Prepare(move);
            if (ncco is null)
            {
                return;
            }

            if (_client is null)
            {
                await _grain.Moved(move.Id);
                return;
            }

            using var urgency = VonageBudget.As(move.Kind is CallerMoveKind.LeftQueue or CallerMoveKind.Pressed ? BudgetPriority.Transfer : BudgetPriority.CallerAlone);
            var address = PlatformLegs.Address(_id, _grain.Now.Party?.RegionUrl);
            var done = await _client.Transfer(address, Encoding.UTF8.GetBytes(ncco));
            switch (done.Failure?.Code)
            {
                case null:
                    await _grain.Moved(move.Id);
                    break;
                case VonageCodes.NotFound when await PlatformLegs.IsGone(_client, address, CallRouting.ConversationOf(_grain.Now, _id)) == true:
                    await _grain.Heal(new() { Uuid = _id, Status = "completed" });
                    break;
                case VonageCodes.HostNotAllowed or VonageCodes.NotConfigured or VonageCodes.Refused:
                    // Asking again changes nothing.
                    LogNotMoved(_id, done.Failure.Message);
                    await _grain.Moved(move.Id);
                    break;
                default:
                    throw new HttpRequestException(done.Failure.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The caller of call {CallId} cannot be sent on. {Failure}")]
    private partial void LogNotMoved(string callId, string failure);
}
