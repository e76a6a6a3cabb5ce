using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Tests.Flows;

/// <summary>A caller, and shorthand for documents.</summary>
internal static class Sample
{
    public static readonly ContinuationUrls Urls = ContinuationUrls.Create("https://cc.example.com/").Require();

    public static readonly PhoneNumber Number = Parse("14155550199");

    public static readonly FlowContext Phone = new()
    {
        Call = "aaa111",
        Uuid = "aaa111",
        ConversationUuid = "CON-1",
        From = "447700900001",
        To = "14155550199",
        Number = Number,
        RegionUrl = "https://api-us-3.vonage.com",
        Urls = Urls,
        Now = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
    };

    public static readonly FlowContext App = Phone with { From = null, FromUser = "Jane", To = "447700900002" };

    public static Result<CompiledFlow> Read(string json) => FlowParser.Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>A flow whose entry is the step <c>s</c>.</summary>
    public static CompiledFlow Flow(string steps) => Read(Document(steps)).Require();

    public static string Document(string steps) => $$$"""{"name":"Test","caller":"s","steps":{ {{{steps}}} } }""";

    /// <summary>The refusals as <c>code path</c>.</summary>
    public static string[] Refusals(string json) => [.. Read(json).Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}")];

    public static FlowTurn Start(CompiledFlow flow, FlowContext? context = null) => FlowInterpreter.Start(flow, "f", 3, context ?? Phone);

    public static FlowTurn Press(CompiledFlow flow, FlowTurn turn, string digits, FlowContext? context = null) =>
        FlowInterpreter.OnInput(flow, turn.Waiting!, FlowInput.Keys(digits), context ?? Phone);

    public static string Json(FlowTurn turn) => Encoding.UTF8.GetString(turn.Ncco.ToUtf8());

    public static string[] Kinds(FlowTurn turn) => [.. turn.Ncco.Actions.Select(action => action.Kind)];

    /// <summary>The actions before the tail.</summary>
    public static string BeforeTail(FlowTurn turn)
    {
        using var json = JsonDocument.Parse(turn.Ncco.ToUtf8());
        var actions = json.RootElement.EnumerateArray().Select(action => action.GetRawText()).ToArray();
        var tail = Array.FindIndex(actions, action => action.Contains("One moment, please.", StringComparison.Ordinal));
        return "[" + string.Join(",", tail < 0 ? actions : actions[..tail]) + "]";
    }

    public static string[] Talks(FlowTurn turn) => [.. turn.Ncco.Actions.OfType<TalkAction>().Select(talk => talk.Text.Value).TakeWhile(text => text != "One moment, please.")];

    public static string[] Notes(FlowTurn turn) => [.. turn.Notes.Select(note => note.Detail is null ? $"{note.Step} {note.What}" : $"{note.Step} {note.What} {note.Detail}")];

    /// <summary>The place as the platform brings it back.</summary>
    public static FlowPlace? RoundTrip(WebUrl url)
    {
        var query = new Uri(url.Value).Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return ContinuationUrls.TryReadPlace(query.GetValueOrDefault);
    }

    public static PhoneNumber Parse(string digits) => PhoneNumber.TryParse(digits, out var number) ? number : throw new ArgumentException(digits);
}
