using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Time;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>
/// The platform as far as routing needs it: makes legs, rings them, moves them between conversations and ends them, tells each change by webhook, and
/// answers what is asked. Webhooks are sent until they are acknowledged.
/// </summary>
internal sealed partial class RoutedPlatform(TimeProvider clock, WorkInFlight work, Gate gate) : HttpMessageHandler
{
    private const string Base = "https://cc.example.com";
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PlatformLeg> _legs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<CreateFault>> _faults = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];
    private int _made;

    /// <summary>Where webhooks go.</summary>
    public Func<string, ICallGrain>? Calls { get; set; }

    /// <summary>What went wrong that must never: two legs that ring or talk at one agent at the same time.</summary>
    public string[] Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Whether events of legs of that user are not told.</summary>
    public ConcurrentDictionary<string, bool> Silent { get; } = new(StringComparer.Ordinal);

    /// <summary>Users whose second leg is looked for on purpose.</summary>
    public ConcurrentDictionary<string, bool> MayRingTwice { get; } = new(StringComparer.Ordinal);

    /// <summary>Users whose legs do not show themselves to who asks, as one that was made just now.</summary>
    public ConcurrentDictionary<string, bool> Hidden { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said to legs, and when.</summary>
    public ConcurrentQueue<(string Leg, string Text, DateTimeOffset At)> Said { get; } = [];

    /// <summary>Requests for a leg, by user.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What happens to the next requests for a leg of a user, in order.</summary>
    public void Plan(string user, params CreateFault[] faults) => _faults[user] = new(faults);

    public PlatformLeg[] Legs(Func<PlatformLeg, bool> wanted)
    {
        lock (_lock)
        {
            return [.. _legs.Values.Where(wanted)];
        }
    }

    public PlatformLeg Leg(string uuid)
    {
        lock (_lock)
        {
            return _legs[uuid];
        }
    }

    /// <summary>A caller dials in and gets its first NCCO.</summary>
    public async Task<PlatformLeg> Dial(string number, string from = "447700900001")
    {
        var uuid = GrainCluster.NewId();
        var leg = new PlatformLeg { Uuid = uuid, Conversation = "CON-" + uuid, StartedAt = clock.GetUtcNow(), Status = "answered" };
        lock (_lock)
        {
            _legs.Add(uuid, leg);
        }

        var asked = Hooks.Message(new JsonObject { ["uuid"] = uuid, ["conversation_uuid"] = leg.Conversation, ["from"] = from, ["to"] = number, ["region_url"] = "http://region.test" });
        var reply = await Again(() => Calls!(uuid).Answer(asked).AsTask());
        Take(leg, reply.Text());
        await Tell(leg, "answered");
        return leg;
    }

    /// <summary>The agent picks up: the offer's URL is asked, and its NCCO run.</summary>
    public async Task<bool> PickUp(PlatformLeg leg, Func<string, ICallRouting> routing, bool isToldFirst = true)
    {
        lock (_lock)
        {
            if (!leg.IsRinging)
            {
                return false;
            }

            leg.Status = "answered";
            leg.Ringing?.Dispose();
        }

        if (isToldFirst)
        {
            await Tell(leg, "answered");
        }

        var webhook = Hooks.Message(new JsonObject { ["uuid"] = leg.Uuid, ["conversation_uuid"] = leg.Conversation, ["to"] = leg.User }).At(leg.Place!);
        var reply = await Again(() => routing(leg.Call).PickUp(webhook).AsTask());
        if (!isToldFirst)
        {
            await Tell(leg, "answered");
        }

        return Take(leg, reply.Text());
    }

    /// <summary>The leg's own end ends it.</summary>
    public Task End(PlatformLeg leg, string status = "completed")
    {
        lock (_lock)
        {
            if (!leg.IsAlive)
            {
                return Task.CompletedTask;
            }

            leg.Status = status;
            leg.Ringing?.Dispose();
        }

        return Tell(leg, status);
    }

    /// <summary>A leg ends and nobody is told; with <paramref name="isForgotten"/> the platform does not know it any more either.</summary>
    public void Vanish(PlatformLeg leg, bool isForgotten)
    {
        lock (_lock)
        {
            leg.Status = "completed";
            leg.Ringing?.Dispose();
            if (isForgotten)
            {
                _legs.Remove(leg.Uuid);
            }
        }
    }

    /// <summary>Sends again what a gateway sends again: until somebody acknowledges.</summary>
    public static async Task<T> Again<T>(Func<Task<T>> send)
    {
        var patience = Environment.TickCount64 + 60_000;
        while (true)
        {
            try
            {
                return await send();
            }
            catch (Exception e) when (e is OrleansException or TimeoutException or GrainRestartingException or ObjectDisposedException or InvalidOperationException && Environment.TickCount64 < patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }
    }

    // True: the leg is in a room that the NCCO names; else its words are said and it is over.
    private bool Take(PlatformLeg leg, string ncco)
    {
        var room = (JsonNode.Parse(ncco) as JsonArray)?.FirstOrDefault(action => action?["action"]?.GetValue<string>() == "conversation")?["name"]?.GetValue<string>();
        string from;
        lock (_lock)
        {
            leg.Ncco = ncco;
            (from, leg.Conversation) = (leg.Conversation, room is null ? leg.Conversation : "CON-room-" + room);
        }

        _ = room is null ? End(leg) : Send(leg, new JsonObject
        {
            ["type"] = "transfer",
            ["uuid"] = leg.Uuid,
            ["conversation_uuid_from"] = from,
            ["conversation_uuid_to"] = leg.Conversation,
            ["timestamp"] = Now(),
        });
        return room is not null;
    }

    private Task Tell(PlatformLeg leg, string status) => Send(leg, new JsonObject
    {
        ["uuid"] = leg.Uuid,
        ["conversation_uuid"] = leg.Conversation,
        ["status"] = status,
        ["direction"] = leg.User is null ? "inbound" : "outbound",
        ["to"] = leg.User,
        ["timestamp"] = Now(),
    });

    private async Task Send(PlatformLeg leg, JsonObject body)
    {
        if (leg.User is { } user && Silent.ContainsKey(user))
        {
            return;
        }

        using var scope = work.Begin();
        var message = Hooks.Message(body);
        message = leg.Place is { } place ? message.At(place) : message;
        await Task.Run(() => Again(() => Calls!(leg.Call).Event(message).AsTask()));
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
