using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>input</c>: collects keys and words, and always tells the result (facts §1.4, §2.4).</summary>
internal sealed class InputStep(Script script, InputAction action) : Step(script)
{
    private readonly StringBuilder _digits = new();
    private string? _said;
    private bool _isCollecting = true;

    public override void Start()
    {
        if (Leg.Prompt.Current is null || !World.Options.Doubts.InputTimerWaitsForPrompt || Leg.Prompt.IsEndless)
        {
            Wait();
        }
        else
        {
            Leg.Prompt.WhenDrained(Wait);
        }
    }

    public override (HearingKind Kind, string? What)? Hears() => _isCollecting ? (HearingKind.Listening, null) : null;

    public override bool Key(char key)
    {
        if (!_isCollecting || action.Dtmf is not { } dtmf)
        {
            return false;
        }

        Leg.Prompt.Clear();
        if (key == '#' && dtmf.SubmitOnHash)
        {
            Finish(timedOut: false);
            return true;
        }

        _digits.Append(key);
        if (_digits.Length >= dtmf.MaxDigits)
        {
            Finish(timedOut: false);
        }
        else
        {
            In(dtmf.TimeOut, () => Finish(timedOut: true));
        }

        return true;
    }

    public override bool Speech(string text)
    {
        if (!_isCollecting || action.Speech is not { } speech)
        {
            return false;
        }

        Leg.Prompt.Clear();
        _said = _said is null ? text : $"{_said} {text}";
        In(speech.EndOnSilence, () => Finish(timedOut: false));
        return true;
    }

    private void Wait()
    {
        var first = action.Dtmf?.TimeOut ?? TimeSpan.Zero;
        if (action.Speech is { } speech && speech.StartTimeout > first)
        {
            first = speech.StartTimeout;
        }

        In(first, () => Finish(timedOut: true));
    }

    private void Finish(bool timedOut)
    {
        if (!IsRunning || !_isCollecting)
        {
            return;
        }

        _isCollecting = false;
        NoTimer();
        Leg.Prompt.Clear();
        World.Hearing.Refresh(Leg);
        if (LegEvents.Target(action.Event, Leg.Application) is not { } target)
        {
            Done();
            return;
        }

        var request = new WebhookRequest(WebhookKind.Input, Leg.Application, target with { SocketTimeout = TimeSpan.FromSeconds(5) }, Body(timedOut), Leg.Id, Leg.Application.FallbackUrl);
        World.Webhooks.Send(request, outcome => Replies.Take(Script, request, outcome, "input", Done));
    }

    private JsonObject Body(bool timedOut)
    {
        var body = new JsonObject
        {
            ["from"] = Leg.From,
            ["to"] = Leg.To,
            ["uuid"] = Leg.Id,
            ["conversation_uuid"] = Leg.Room.Id,
            ["timestamp"] = LegEvents.Time(World.Now),
        };
        if (action.IsLegacy)
        {
            body["dtmf"] = _digits.ToString();
            body["timed_out"] = timedOut;
            return body;
        }

        body["dtmf"] = new JsonObject { ["digits"] = action.Dtmf is null ? null : _digits.ToString(), ["timed_out"] = action.Dtmf is not null && timedOut };
        body["speech"] = Results(timedOut);
        return body;
    }

    private JsonObject Results(bool timedOut)
    {
        if (action.Speech is null)
        {
            return new JsonObject { ["results"] = new JsonArray() };
        }

        var results = new JsonArray();
        if (_said is not null)
        {
            results.Add(new JsonObject { ["text"] = _said, ["confidence"] = "0.93" });
        }

        var speech = new JsonObject { ["results"] = results, ["timeout_reason"] = timedOut ? "start_timeout" : "end_on_silence_timeout" };
        if (action.Speech.SaveAudio)
        {
            var recording = World.Recordings.Start(Leg.Application, Leg.Room.Id, Leg.Id, null);
            World.Recordings.Finish(recording);
            speech["recording_url"] = $"{World.Options.RegionUrl}/v1/files/{recording.FileId}";
        }

        return speech;
    }
}
