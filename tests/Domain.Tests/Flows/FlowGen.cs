using System.Text;
using ContactCenter.Domain.Flows;
using CsCheck;

namespace ContactCenter.Domain.Tests.Flows;

/// <summary>Random flows that are valid, random callers, and random places that are not.</summary>
internal static class FlowGen
{
    /// <summary>A flow with a step of every type.</summary>
    public static readonly CompiledFlow Everything = FlowParser.Parse("""
        {"name":"Everything","caller":"hours","appUser":"dial","steps":{
          "hours":{"type":"hours","timeZone":"Europe/Berlin","weekly":{"monday":["09:00-12:00","13:00-17:30"],"friday":["22:00-06:00"]},"dates":{"12-25":[],"2026-12-24":["09:00-12:00"]},"open":"hello","closed":"mail"},
          "hello":{"type":"say","text":"Hello","language":"en-GB","next":"tune"},
          "tune":{"type":"play","url":"https://example.com/a.mp3","loop":2,"next":"pause"},
          "pause":{"type":"wait","seconds":0.5,"next":"jump"},
          "jump":{"type":"goto","to":"menu"},
          "menu":{"type":"menu","prompts":["Choose",{"play":"https://example.com/b.mp3"}],"digits":{"1":"agent","12":"phone","*":"own","3":"queue","4":"room"},"speech":{"sales":"agent","support please":"sip"},"retries":1,"invalid":"No","silence":"Hello?","otherwise":"mail"},
          "agent":{"type":"agent","user":"Jane","announce":"To Jane","timeout":20,"onNoAnswer":"mail"},
          "phone":{"type":"phone","number":"447700900003","dtmfAnswer":"1p2","onNoAnswer":"mail"},
          "dial":{"type":"phone","number":"dialled","callerId":"14155550100"},
          "sip":{"type":"sip","uri":"sip:a@example.com","headers":{"Team":"sales"},"userToUser":"abc"},
          "own":{"type":"ncco","ncco":[{"action":"talk","text":"You dialled PARAMS_TO"},{"action":"connect","from":"YOUR_NEXMO_NUMBER","endpoint":[{"type":"phone","number":"PARAMS_TO"}]},{"action":"input","type":["dtmf"],"eventUrl":["DTMF_URL"]}],"next":"note"},
          "note":{"type":"record","endOnSilence":3,"next":"bye"},
          "mail":{"type":"voicemail","mailbox":"sales","prompts":"Leave a message","maxSeconds":60},
          "queue":{"type":"queue","queue":"support","priority":3,"skills":{"German":5},"maxTier":2,"relax":[{"after":30,"skills":{"German":1}}],"lastAgent":20,"announce":"Please hold","maxWait":"mail","full":"bye","noAgents":"mail","closed":"mail","otherwise":"bye","afterCall":"hello","keys":{"1":"mail","2":"back"}},
          "back":{"type":"callback","announce":"Bye for now","noNumber":"rate"},
          "rate":{"type":"survey","questions":[{"id":"a","prompts":"A?","digits":["1","2"]},{"id":"b","prompts":{"play":"https://example.com/b.mp3"},"digits":["10"]}],"invalid":"No","next":"menu"},
          "room":{"type":"room","announce":"You are ready"},
          "bye":{"type":"hangUp","text":"Bye"}}}
        """u8).Require();

    private static readonly Gen<string> Type = Gen.OneOf("say", "play", "wait", "goto", "menu", "agent", "phone", "dial", "sip", "hours", "record", "voicemail", "ncco", "asks", "queue", "callback", "survey");

    private static readonly Gen<string?> Odd = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.OneOf<string?>("", "+44 7700 900002", "447700900002", "*#06#", "anonymous", "\"},{\"action\":\"talk\",\"text\":\"x\"", "<speak>", "PARAMS_TO", "\ud800", "Jane"),
        Gen.String[0, 40]!);

    /// <summary>JSON of a valid document: all steps are reachable, and only steps that wait lead back.</summary>
    public static readonly Gen<string> Document = Gen.Select(Type.Array[1, 12], Gen.Int[0, 1_000_000].Array[60], Gen.Bool).Select((types, dice, app) =>
    {
        var count = types.Length + 1;
        var roll = 0;
        int Dice(int below) => dice[roll++ % dice.Length] % below;
        var steps = new StringBuilder();
        for (var i = 0; i < types.Length; i++)
        {
            var next = i + 1;
            var later = next + Dice(count - next);
            steps.Append('"').Append('s').Append(i).Append("\":").Append(Step(types[i], $"\"s{next}\"", $"\"s{later}\"", $"\"s{Dice(count)}\"", Dice(4))).Append(',');
        }

        var entry = app ? $"\"appUser\":\"s{Dice(count)}\"," : "";
        return $$$"""{"name":"Random","caller":"s0",{{{entry}}}"steps":{ {{{steps}}}"s{{{types.Length}}}":{"type":"hangUp"} } }""";
    });

    public static readonly Gen<FlowContext> Context =
        Gen.Select(Odd, Odd, Odd, Gen.Bool, Gen.Bool, Gen.Int[0, 20], Gen.Long[DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks]).Select((to, from, user, number, resort, attempt, ticks) => Sample.Phone with
        {
            To = to,
            From = from,
            FromUser = user,
            Number = number ? Sample.Number : null,
            LastResort = resort ? Sample.Parse("442071838750") : null,
            Attempt = attempt,
            WaitId = from,
            LastAgent = user,
            Now = new DateTimeOffset(ticks, TimeSpan.Zero),
        });

    public static readonly Gen<FlowInput> Input = Gen.OneOf(
        Gen.OneOf(FlowInput.Silence, new FlowInput("", default), new FlowInput(null, ["", "nothing"]), FlowInput.Spoken("I want Sales, please!")),
        Gen.String[Gen.Char["0123456789*#"], 0, 22].Select(FlowInput.Keys),
        Gen.Select(Odd, Gen.String.Array[0, 3]).Select((digits, heard) => new FlowInput(digits, [.. heard])));

    public static readonly Gen<FlowPlace> Garbage = Gen.Select(Odd, Odd, Gen.Int, Gen.OneOf(Odd, Gen.OneOf<string?>("s0", "s1", "menu", "mail", "agent")), Gen.Int)
        .Select((call, flow, version, step, visit) => new FlowPlace(call ?? "", flow ?? "", version, step ?? "", visit));

    private static string Step(string type, string next, string later, string any, int variant) => type switch
    {
        "say" => $$"""{"type":"say","text":"<speak>Hi</speak>","loop":2,"next":{{next}}}""",
        "play" => $$"""{"type":"play","url":"https://example.com/a.mp3","next":{{next}}}""",
        "wait" => $$"""{"type":"wait","seconds":{{variant}}.5,"next":{{next}}}""",
        "goto" => $$"""{"type":"goto","to":{{next}}}""",
        "menu" => $$"""{"type":"menu","prompts":["Choose",{"play":"https://example.com/b.mp3"}],"bargeIn":{{(variant > 1 ? "true" : "false")}},"retries":{{variant}},"digits":{"1":{{next}},"22":{{any}},"#":{{any}}},"speech":{"sales":{{any}}},"invalid":"No","otherwise":{{any}}}""",
        "agent" => $$"""{"type":"agent","user":"Jane","announce":"To Jane","onNoAnswer":{{next}}}""",
        "phone" => $$"""{"type":"phone","number":"+44 7700 900003","onNoAnswer":{{next}}}""",
        "dial" => $$"""{"type":"phone","number":"dialled","timeout":{{variant + 1}},"onNoAnswer":{{next}}}""",
        "sip" => $$"""{"type":"sip","user":"a","domain":"b","onNoAnswer":{{next}}}""",
        "hours" => $$"""{"type":"hours","timeZone":"America/New_York","weekly":{"monday":["09:00-17:00"],"sunday":["20:00-04:00"]},"dates":{"02-29":[]},"open":{{next}},"closed":{{later}}}""",
        "record" => $$"""{"type":"record","next":{{next}}}""",
        "voicemail" => $$"""{"type":"voicemail","mailbox":"m","prompts":"Speak","endOnSilence":{{variant + 3}},"next":{{next}}}""",
        "queue" => $$"""{"type":"queue","queue":"q","priority":{{variant}},"maxTier":1,"relax":[{"after":{{variant + 1}},"skills":{"x":{{variant + 1}} } }],"lastAgent":9,"maxWait":{{any}},"full":{{next}},"otherwise":{{later}},"afterCall":{{any}},"keys":{"1":{{any}} } }""",
        "callback" => $$"""{"type":"callback","queue":"q","keepsPlace":false,"priority":{{variant}},"noNumber":{{next}}}""",
        "survey" => $$"""{"type":"survey","questions":[{"id":"a","prompts":"A?","digits":["1","22"]},{"id":"b","prompts":"B?","digits":["{{variant}}"]}],"silence":"Hello?","next":{{next}}}""",
        "ncco" => $$"""{"type":"ncco","ncco":[{"action":"talk","text":"PARAMS_TO"},{"action":"conversation","name":"YOUR_NEXMO_NUMBER"}],"next":{{next}}}""",
        _ => $$"""{"type":"ncco","ncco":[{"action":"talk","text":"Press","bargeIn":true},{"action":"input","type":["dtmf"],"eventUrl":["DTMF_URL"]}],"next":{{next}}}""",
    };
}
