using System.Text.Json;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>
/// Reads one action. Where a required part cannot be read a stand-in takes its place, so that the bounds of the other fields are checked all the same;
/// the document is refused anyway.
/// </summary>
internal static class ActionReader
{
    private const string Known = "connect, conversation, input, notify, record, stream, talk, transfer, wait";

    private static readonly WebUrl AnyUrl = WebUrl.Create("https://example.com").Require();
    private static readonly SpokenText AnyText = SpokenText.Create("-").Require();
    private static readonly ConversationName AnyName = ConversationName.Create("-").Require();
    private static readonly AppEndpoint AnyEndpoint = AppEndpoint.Create("-").Require();

    public static NccoAction? Read(Reading reading, JsonElement element, string path)
    {
        if (Fields.Read(reading, element, path) is not { } fields || !fields.Require("action") || fields.Text("action", TextKind.Fixed) is not { } kind)
        {
            return null;
        }

        Func<Fields, NccoAction?>? read = kind switch
        {
            "talk" => Talk,
            "stream" => Stream,
            "input" => InputReader.Read,
            "connect" => Connect,
            "conversation" => Conversation,
            "record" => Record,
            "notify" => Notify,
            "wait" => Wait,
            "transfer" => Transfer,
            _ => null,
        };
        if (read is null)
        {
            fields.Refuse(kind == "pay" ? NccoCodes.ActionGone : NccoCodes.UnknownAction, Explain(kind), "action");
            return null;
        }

        var action = read(fields);
        fields.Done();
        return action;
    }

    /// <summary>Settings for the text of a recording.</summary>
    private static Transcription? Transcription(Fields action)
    {
        if (action.Object("transcription") is not { } fields)
        {
            return null;
        }

        var transcription = fields.Keep(Ncco.Transcription.Create(
            fields.Text("language"), fields.UrlArray("eventUrl"), fields.Verb(), fields.Flag("sentimentAnalysis") ?? false));
        fields.Done();
        return transcription;
    }

    private static string Explain(string kind) => kind switch
    {
        "pay" => $"The platform has taken the action pay away; known are {Known}.",
        "hangup" => $"There is no action hangup: a call ends when its actions do, so leave it out. Known are {Known}.",
        _ => $"There is no action '{JsonPaths.Shown(kind)}'; known are {Known}.",
    };

    private static TalkAction? Talk(Fields fields)
    {
        fields.Require("text");
        return fields.Keep(TalkAction.Create(
            fields.Text("text", TextKind.Speech, SpokenText.Create) ?? AnyText,
            fields.Flag("bargeIn") ?? false,
            fields.Whole("loop") ?? 1,
            fields.Number("level") ?? 0,
            fields.Text("language"),
            fields.Whole("style") ?? 0,
            fields.Flag("premium") ?? false,
            fields.Text("voiceName")));
    }

    private static StreamAction? Stream(Fields fields)
    {
        fields.Require("streamUrl");
        return fields.Keep(StreamAction.Create(
            fields.UrlArray("streamUrl") ?? AnyUrl, fields.Flag("bargeIn") ?? false, fields.Whole("loop") ?? 1, fields.Number("level") ?? 0));
    }

    private static ConnectAction? Connect(Fields fields)
    {
        fields.Require("endpoint");
        fields.Alias("advancedMachineDetection", "advanced_machine_detection");
        return fields.Keep(ConnectAction.Create(
            EndpointReader.Read(fields) ?? AnyEndpoint,
            fields.Phone("from"),
            fields.Whole("timeout"),
            fields.Whole("limit"),
            fields.Choice("eventType", ("synchronous", true)) ?? false,
            fields.UrlArray("eventUrl"),
            fields.Verb(),
            fields.Url("ringbackTone"),
            fields.Flag("randomFromNumber") ?? false,
            Behavior(fields, "machineDetection"),
            AdvancedDetection(fields)));
    }

    private static MachineDetection? Behavior(Fields fields, string name) =>
        fields.Choice(name, ("continue", MachineDetection.Continue), ("hangup", MachineDetection.Hangup));

    private static AdvancedMachineDetection? AdvancedDetection(Fields action)
    {
        if (action.Object("advancedMachineDetection") is not { } fields)
        {
            return null;
        }

        fields.Alias("beep_timeout", "beepTimeout");
        var detection = fields.Keep(AdvancedMachineDetection.Create(
            Behavior(fields, "behavior"),
            fields.Choice("mode", ("default", MachineDetectionMode.Parallel), ("detect", MachineDetectionMode.Detect), ("detect_beep", MachineDetectionMode.DetectBeep)),
            fields.Whole("beep_timeout")));
        fields.Done();
        return detection;
    }

    private static ConversationAction? Conversation(Fields fields)
    {
        fields.Require("name");
        return fields.Keep(ConversationAction.Create(
            fields.Text("name", TextKind.Plain, ConversationName.Create) ?? AnyName,
            fields.UrlArray("musicOnHoldUrl", orBare: true),
            fields.Flag("startOnEnter") ?? true,
            fields.Flag("endOnExit") ?? false,
            fields.Flag("record") ?? false,
            fields.Legs("canSpeak"),
            fields.Legs("canHear"),
            fields.Flag("mute") ?? false,
            Transcription(fields),
            fields.UrlArray("eventUrl"),
            fields.Verb()));
    }

    private static RecordAction? Record(Fields fields) => fields.Keep(RecordAction.Create(
        fields.Choice("format", ("mp3", RecordingFormat.Mp3), ("wav", RecordingFormat.Wav), ("ogg", RecordingFormat.Ogg)),
        fields.Choice("split", ("conversation", true)) ?? false,
        fields.Whole("channels"),
        fields.Whole("endOnSilence"),
        fields.Digits("endOnKey") is { } key ? key.Length == 1 ? key[0] : '\0' : null,
        fields.Whole("timeOut"),
        fields.Flag("beepStart") ?? false,
        fields.UrlArray("eventUrl"),
        fields.Verb(),
        Transcription(fields)));

    private static NotifyAction? Notify(Fields fields)
    {
        fields.Require("payload");
        fields.Require("eventUrl");
        return fields.Keep(NotifyAction.Create(fields.Json("payload") ?? JsonObjectText.Empty, fields.UrlArray("eventUrl") ?? AnyUrl, fields.Verb()));
    }

    private static WaitAction? Wait(Fields fields) => fields.Keep(WaitAction.Create(fields.Number("timeout") ?? 10));

    private static TransferAction? Transfer(Fields fields)
    {
        fields.Alias("conversationId", "conversation_id");
        fields.Require("conversationId");
        return fields.Keep(TransferAction.Create(
            fields.Text("conversationId") ?? "-", fields.Legs("canHear"), fields.Legs("canSpeak"), fields.Flag("mute") ?? false));
    }
}
