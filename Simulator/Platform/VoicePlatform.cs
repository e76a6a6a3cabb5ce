using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Scripts;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>The voice platform: what people and REST can do to legs. Used on the loop.</summary>
public sealed class VoicePlatform : IVoicePlatform
{
    // Not documented; the caller hears nobody until then.
    private static readonly TimeSpan UntilMediaTimesOut = TimeSpan.FromSeconds(3);
    private readonly VoiceWorld _world;
    private readonly CallCreation _creation;
    private readonly CallControl _control;

    /// <summary>A platform without calls.</summary>
    /// <param name="loop">Its thread and time.</param>
    /// <param name="webhooks">Delivers what it tells.</param>
    /// <param name="journal">Hears what happens.</param>
    /// <param name="account">Whose numbers and applications there are.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="limiter">New outbound legs a second.</param>
    public VoicePlatform(ISimLoop loop, IWebhooks webhooks, Journal journal, SimAccount account, PlatformOptions options, LegLimiter limiter)
    {
        _world = new VoiceWorld(loop, webhooks, journal, account, options, limiter);
        _creation = new CallCreation(_world);
        _control = new CallControl(_world);
    }

    /// <inheritdoc/>
    public string? Dial(string? from, string to)
    {
        if (!_world.Account.Numbers.TryGetValue(to, out var number) || !number.IsOwned || number.VoiceCallbackType is not null
            || number.ApplicationId is null || !_world.Account.Applications.TryGetValue(number.ApplicationId, out var application)
            || application.AnswerUrl is not { } answer)
        {
            return null;
        }

        var leg = _world.Life.Arrive(application, LegChannel.Phone, from, to, null);
        _world.Life.TellStarted(leg);
        leg.Status = LegStatus.Ringing;
        _world.Journal.Tell(new LegChanged(_world.Now, leg.Id, LegStatus.Ringing));
        _world.Events.Status(leg, LegStatus.Ringing);
        _world.AskForNcco(leg, answer, "answer", null);
        return leg.Id;
    }

    /// <inheritdoc/>
    public string CallServer(SimApplication application, string user, string? to, JsonObject? context)
    {
        ArgumentNullException.ThrowIfNull(application);

        // Events say the caller's own name where others say what was dialled (facts §2.3).
        var leg = _world.Life.Arrive(application, LegChannel.App, null, user, user);
        if (application.AnswerUrl is { } answer)
        {
            _world.AskForNcco(leg, answer, "answer", body =>
            {
                if (to is not null)
                {
                    body["to"] = to;
                }

                if (context is not null)
                {
                    body["custom_data"] = context.DeepClone();
                }
            });
        }
        else
        {
            _world.Life.End(leg, "no-ncco");
        }

        return leg.Id;
    }

    /// <inheritdoc/>
    public bool Press(string leg, string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (_world.Legs.Find(leg) is not { IsUp: true } found)
        {
            return false;
        }

        _world.Journal.Tell(new DigitsPressed(_world.Now, leg, digits));
        foreach (var key in digits)
        {
            if (found.Script?.Key(key) != true && found.KeyTarget is { } target)
            {
                PostKey(found, key, target);
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Say(string leg, string text)
    {
        if (_world.Legs.Find(leg) is not { IsUp: true } found)
        {
            return false;
        }

        _world.Journal.Tell(new WordsSaid(_world.Now, leg, text));
        found.Script?.Speech(text);
        return true;
    }

    /// <inheritdoc/>
    public bool Mute(string leg, bool on)
    {
        if (_world.Legs.Find(leg) is not { IsUp: true } found)
        {
            return false;
        }

        found.IsMuted = on;
        _world.Rooms.Changed(found.Room);
        return true;
    }

    /// <inheritdoc/>
    public bool HangUp(string leg)
    {
        if (_world.Legs.Find(leg) is not { IsOver: false } found)
        {
            return false;
        }

        if (found.Phase == LegPhase.Ringing)
        {
            return Reject(leg);
        }

        _world.Life.End(found, "person", "user");
        return true;
    }

    /// <inheritdoc/>
    public bool Answer(string leg)
    {
        if (_world.Legs.Find(leg) is not { Phase: LegPhase.Ringing } found)
        {
            return false;
        }

        _world.Life.Answer(found);
        return true;
    }

    /// <inheritdoc/>
    public bool Reject(string leg)
    {
        if (_world.Legs.Find(leg) is not { Phase: LegPhase.Ringing } found)
        {
            return false;
        }

        var (status, detail, sipCode) = _world.Options.Doubts.Declined switch
        {
            DeclineStatus.Rejected => (LegStatus.Rejected, "declined", "603"),
            DeclineStatus.Unanswered => (LegStatus.Unanswered, "unavailable", "480"),
            _ => (LegStatus.Busy, (string?)null, "486"),
        };
        _world.Life.Fail(found, status, detail, sipCode, "user");
        return true;
    }

    /// <inheritdoc/>
    public bool LoseConnection(string leg)
    {
        if (_world.Legs.Find(leg) is not { IsOver: false } found)
        {
            return false;
        }

        if (found.IsUp)
        {
            found.IsMuted = true;
            _world.Rooms.Changed(found.Room);
            _world.After(UntilMediaTimesOut, () => _world.Life.End(found, "media-lost"));
        }

        return true;
    }

    /// <inheritdoc/>
    public RestOutcome CreateCall(SimApplication application, JsonObject body) => _creation.Create(application, body);

    /// <inheritdoc/>
    public RestOutcome GetCall(SimApplication application, string leg) =>
        _world.Legs.Find(leg) is { } found && found.Application == application ? new RestOutcome(200, CallJson.Write(found), leg) : CallProblems.NotFound(leg);

    /// <inheritdoc/>
    public RestOutcome ListCalls(SimApplication application, IReadOnlyDictionary<string, string> query) =>
        CallList.Read(_world.Legs.All.Where(leg => leg.Application == application), query);

    /// <inheritdoc/>
    public RestOutcome ModifyCall(SimApplication application, string leg, JsonObject body) => _control.Modify(application, leg, body);

    /// <inheritdoc/>
    public RestOutcome StartOnCall(SimApplication application, string leg, string what, JsonObject body) => _control.Start(application, leg, what, body);

    /// <inheritdoc/>
    public RestOutcome StopOnCall(SimApplication application, string leg, string what) => _control.Stop(application, leg, what);

    /// <inheritdoc/>
    public RestOutcome StartInConversation(SimApplication application, string conversation, string what, JsonObject body) =>
        _control.StartInRoom(application, conversation, what, body);

    /// <inheritdoc/>
    public RestOutcome StopInConversation(SimApplication application, string conversation, string what) => _control.StopInRoom(application, conversation, what);

    /// <inheritdoc/>
    public byte[]? Recording(SimApplication application, string id) => _world.Recordings.Audio(application, id);

    private void PostKey(Leg leg, char key, WebhookTarget target)
    {
        var body = new JsonObject
        {
            ["from"] = leg.From,
            ["to"] = leg.To,
            ["uuid"] = leg.Id,
            ["conversation_uuid"] = leg.Room.Id,
            ["timestamp"] = LegEvents.Time(_world.Now),
            ["dtmf"] = new JsonObject { ["digits"] = key.ToString(), ["timed_out"] = false },
            ["speech"] = new JsonObject { ["results"] = new JsonArray() },
        };
        var request = new WebhookRequest(WebhookKind.Input, leg.Application, target, body, leg.Id, leg.Application.FallbackUrl);
        if (leg.Script is { } script)
        {
            _world.Webhooks.Send(request, outcome => Replies.Take(script, request, outcome, "input", static () => { }));
        }
        else
        {
            _world.Webhooks.Send(request);
        }
    }
}
