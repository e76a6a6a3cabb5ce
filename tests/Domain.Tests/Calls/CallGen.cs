using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using CsCheck;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Random webhooks of one call with three legs and two conversations; few enough values that they meet.</summary>
internal static class CallGen
{
    public const string Call = "caller";

    public static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Statuses =
    [
        "started", "ringing", "answered", "human", "machine", "busy", "cancelled", "unanswered", "disconnected", "rejected", "failed", "timeout", "completed",
        "Completed ", "weird",
    ];

    private static readonly FlowContext Context = new()
    {
        Call = Call,
        Uuid = Call,
        From = "447700900001",
        To = "442079460000",
        Urls = ContinuationUrls.Create("https://cc.example.com").Require(),
        Now = T0,
    };

    /// <summary>The first turn of the product's IVR.</summary>
    public static readonly FlowTurn Start = FlowInterpreter.Start(SeedFlows.Ivr.Flow, SeedFlows.Ivr.Id, 1, Context);

    private static readonly (FlowPlace Place, FlowTurn Turn)[] Turns =
    [
        .. from visit in new[] { 1, 2, 3 }
           from digits in new[] { "1", "", "9" }
           let place = Start.Waiting! with { Visit = visit }
           select (place, FlowInterpreter.OnInput(SeedFlows.Ivr.Flow, place, FlowInput.Keys(digits), Context)),
    ];

    private static readonly Gen<string> Leg = Gen.OneOf(Call, "agent-1", "agent-2");

    private static readonly Gen<string> Conversation = Gen.OneOf("CON-1", "CON-2", "1");

    private static readonly Gen<DateTimeOffset> Time = Gen.Int[-40, 0].Select(seconds => T0.AddSeconds(seconds / 4 * 4));

    private static readonly Gen<string> Stamp = Time.Select(Iso);

    private static readonly Gen<CallCommand> Status = Gen.Select(
        Gen.OneOf(Statuses), Leg, Conversation, Stamp, Gen.OneOf("inbound", "outbound", ""), Time.Nullable(), Gen.Int[0, 9])
        .Select(CallCommand (status, leg, conversation, stamp, direction, start, n) => new CallCommand.Event(new JsonObject
        {
            ["uuid"] = leg,
            ["conversation_uuid"] = conversation,
            ["status"] = status,
            ["timestamp"] = stamp,
            ["direction"] = direction,
            ["from"] = n % 3 == 0 ? null : $"44770090000{n}",
            ["to"] = n % 4 == 0 ? null : "Alice",
            ["start_time"] = start is { } from ? Iso(from) : null,
            ["end_time"] = start is { } to && n > 5 ? Iso(to.AddSeconds(n)) : null,
            ["duration"] = n > 5 ? $"{n}" : null,
            ["price"] = n > 5 ? "0.00144000" : null,
            ["disconnected_by"] = n switch { 6 => "user", 7 => "platform", _ => null },
            ["sip_code"] = n == 8 ? 486 : null,
        }.ToJsonString()));

    private static readonly Gen<CallCommand> Other = Gen.Select(Gen.Int[0, 5], Leg, Conversation, Stamp).Select(CallCommand (kind, leg, conversation, stamp) =>
        new CallCommand.Event((kind switch
        {
            0 => new JsonObject { ["type"] = "transfer", ["uuid"] = leg, ["conversation_uuid_from"] = "CON-1", ["conversation_uuid_to"] = "CON-3", ["timestamp"] = stamp },
            1 => new JsonObject { ["recording_url"] = "https://api.nexmo.com/v1/files/1", ["recording_uuid"] = leg, ["conversation_uuid"] = conversation, ["timestamp"] = stamp },
            2 => new JsonObject { ["reason"] = "Syntax error", ["conversation_uuid"] = conversation, ["timestamp"] = stamp },
            3 => new JsonObject { ["payload"] = new JsonObject { ["a"] = 1 }, ["conversation_uuid"] = conversation, ["timestamp"] = stamp },
            4 => new JsonObject { ["status"] = "transcribed", ["recording_uuid"] = leg, ["conversation_uuid"] = conversation, ["transcription_url"] = "https://x.example/1", ["timestamp"] = stamp },
            _ => new JsonObject { ["type"] = "never:heard", ["conversation_uuid"] = conversation, ["timestamp"] = stamp, ["uuid"] = leg },
        }).ToJsonString()));

    private static readonly Gen<CallCommand> Input = Gen.Select(Gen.OneOf(Turns), Gen.OneOf("1", "", "9"), Stamp, Gen.Bool)
        .Select(CallCommand (turn, digits, stamp, placed) => new CallCommand.Event(
            new JsonObject { ["uuid"] = Call, ["conversation_uuid"] = "CON-1", ["timestamp"] = stamp, ["dtmf"] = new JsonObject { ["digits"] = digits } }.ToJsonString(),
            placed ? turn.Place : null,
            placed ? turn.Turn : null));

    /// <summary>A webhook with a time stamp: its place among the others does not depend on when it comes.</summary>
    public static readonly Gen<CallCommand> Webhook = Gen.Frequency((6, Status), (2, Other), (2, Input));

    /// <summary>The answer webhook: a phone's or an app user's.</summary>
    public static readonly Gen<CallCommand> Answer = Gen.Select(Gen.Bool, Conversation.Null()).Select(CallCommand (app, conversation) =>
        new CallCommand.Answer(new AnswerRequest
        {
            Uuid = Call,
            ConversationUuid = conversation,
            To = "442079460000",
            From = app ? null : "447700900001",
            FromUser = app ? "Alice" : null,
        }));

    // What a stranger or a broken client sends: any field null, missing, or of another type.
    private static readonly Gen<CallCommand> Odd = Gen.Select(Gen.OneOf("uuid", "conversation_uuid", "status", "timestamp", "dtmf", "direction", "start_time"), Gen.Int[0, 4]).Array[0, 5]
        .Select(CallCommand (fields) =>
        {
            var body = new JsonObject();
            foreach (var (name, kind) in fields)
            {
                body[name] = kind switch { 0 => null, 1 => "", 2 => 7, 3 => new JsonObject(), _ => "completed" };
            }

            return new CallCommand.Event(body.ToJsonString());
        });

    private static readonly Gen<CallCommand> Resume = Gen.Select(Gen.OneOf("op-1", "op-2", ""), Gen.Bool)
        .Select(CallCommand (op, placed) => new CallCommand.Resume(new(Call, Call, "442079460000", null, placed ? "Alice" : null, null, "CON-1", placed ? Start.Waiting : null, op, 0)));

    private static readonly Gen<CallCommand> Tick = Gen.OneOf(1, 29, 31, 8_000).Select(CallCommand (seconds) => new CallCommand.Tick(TimeSpan.FromSeconds(seconds)));

    private static readonly Gen<CallCommand> Merge = Webhook.Array[0, 4].Select(CallCommand (others) => new CallCommand.Merge(Run("agent-2", others)));

    /// <summary>Anything at all.</summary>
    public static readonly Gen<CallCommand> Command = Gen.Frequency(
        (12, Webhook), (2, Answer), (2, Odd), (1, Resume), (2, Tick), (1, Merge), (1, Gen.Const<CallCommand>(new CallCommand.MergeInto("other"))));

    /// <summary>The state after commands that come one a second.</summary>
    public static CallState Run(string call, IEnumerable<CallCommand> commands)
    {
        var (state, now) = (CallState.Empty, T0);
        foreach (var command in commands)
        {
            state = command.Apply(state, call, now);
            now += TimeSpan.FromSeconds(1);
        }

        return state;
    }

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
