using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Platform;
using ContactCenter.Grains.Recordings;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Conversations;
using ContactCenter.VonageApi.Media;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>
/// Hold and recording, off-turn and until the platform took them. Hold is three requests: the caller neither hears nor is heard, and hears our music; taking
/// the caller back undoes them in the other order.
/// </summary>
internal sealed class CallMedia
{
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly VonageCallsClient? _client;
    private readonly VonageConversationsClient? _rooms;

    public CallMedia(CallGrain grain, string id, VonageCallsClient? client, VonageConversationsClient? rooms)
    {
        _grain = grain;
        _id = id;
        _client = client;
        _rooms = rooms;
    }

    // Most calls are never held or recorded, and thousands wait: what is not needed is not there.
    private Retry Holding => field ??= new Retry(_grain, Hold);

    private int RetentionDays => ((IGrainBase)_grain).GrainContext.ActivationServices.GetRequiredService<IOptions<RecordingsOptions>>().Value.RetentionDays;

    private Retry Recording => field ??= new Retry(_grain, Record);

    /// <summary>Sees to what <paramref name="state"/> calls for.</summary>
    public void Look(CallState state)
    {
        if (state.Hold is { IsOpen: true } && !Holding.IsWaiting)
        {
            Holding.Soon();
        }

        if (state.Recording is { IsOpen: true } && !Recording.IsWaiting)
        {
            Recording.Soon();
        }
    }

    /// <summary>Brings the caller's leg where the last word of hold says, before it is sent elsewhere.</summary>
    public async Task Hold()
    {
        while (_grain.Now.Hold is { IsOpen: true } hold)
        {
            if (_client is not null)
            {
                using var urgency = VonageBudget.As(BudgetPriority.Transfer);
                var leg = PlatformLegs.Address(_grain.Caller, _grain.Now.Party?.RegionUrl);
                if (hold.IsOn)
                {
                    Expect(await _client.Earmuff(leg));
                    Expect(await _client.Mute(leg));
                    Expect(await _client.Stream(leg, new StreamRequest(new Uri(_grain.Urls.HoldMusic.Value)) { Loop = 0 }));
                }
                else
                {
                    Expect(await _client.StopStream(leg));
                    Expect(await _client.Unmute(leg));
                    Expect(await _client.Unearmuff(leg));
                }
            }

            await _grain.HoldApplied(hold.Version);
        }
    }

    private async Task Record()
    {
        while (_grain.Now.Recording is { IsOpen: true } wish)
        {
            if (_rooms is not null && CallRouting.ConversationOf(_grain.Now, _grain.Caller) is { } conversation)
            {
                using var urgency = VonageBudget.As(BudgetPriority.Transfer);
                var room = new RoomAddress(conversation, PlatformLegs.Region(_grain.Now.Party?.RegionUrl));
                var done = wish.IsOn
                    ? await _rooms.StartRecording(room, new RoomRecording { EventUrl = new Uri(_grain.Urls.Event(_id).Value), IsSplit = true, RetentionDays = RetentionDays })
                    : await _rooms.StopRecording(room);
                Expect(done);
            }

            await _grain.RecordingApplied(wish.Version);
        }
    }

    // A leg that is over needs no hold any more; its end is on its way, or the sweeper finds it.
    private static void Expect(VonageResult<VonageDone> done)
    {
        if (!done.IsOk && done.Failure.Code is not (VonageCodes.NotFound or VonageCodes.Refused or VonageCodes.HostNotAllowed or VonageCodes.NotConfigured))
        {
            throw new HttpRequestException(done.Failure.Message);
        }
    }
}
