using System.Text.RegularExpressions;

namespace ContactCenter.Simulator.Ncco.Reading;

/// <summary>Reads one action (facts §1.2 to §1.10).</summary>
internal static partial class ActionReader
{
    private const int MaxTalk = 1500;

    public static NccoAction? Read(Fields fields)
    {
        var action = fields.Required("action");
        switch (action)
        {
            case "talk":
                return Talk(fields);
            case "stream":
                fields.Number("level", -1, 1);
                var url = fields.Url("streamUrl");
                if (!fields.Has("streamUrl"))
                {
                    fields.Fault("streamUrl", "is required");
                }

                return new StreamAction(url ?? "", fields.Integer("loop", 0, int.MaxValue) ?? 1, fields.Flag("bargeIn"));
            case "input":
                return InputReader.Read(fields);
            case "connect":
                return Connect(fields);
            case "conversation":
                return Conversation(fields);
            case "record":
                return Record(fields);
            case "notify":
                return Notify(fields);
            case "wait":
                var seconds = fields.Number("timeout", double.MinValue, double.MaxValue) ?? 10;
                return new WaitAction(TimeSpan.FromSeconds(Math.Clamp(seconds, 0.1, 7200)));
            case "transfer":
                return Transfer(fields);
            default:
                fields.Fault("action", $"'{action}' is no action");
                return null;
        }
    }

    private static TalkAction Talk(Fields fields)
    {
        var text = Tags().Replace(fields.Required("text"), "");
        if (text.Length > MaxTalk)
        {
            fields.Fault("text", $"may have {MaxTalk} characters, has {text.Length}");
        }

        fields.Number("level", -1, 1);
        fields.Integer("style", 0, int.MaxValue);
        fields.Flag("premium");
        return new TalkAction(text, fields.Integer("loop", 0, int.MaxValue) ?? 1, fields.Flag("bargeIn"));
    }

    private static ConnectAction Connect(Fields fields)
    {
        var endpoint = fields.OnlyItem("endpoint") is { } item ? EndpointReader.Read(item) : null;
        var type = fields.Text("eventType");
        if (type is not (null or "synchronous"))
        {
            fields.Fault("eventType", "can only be synchronous");
        }

        // A missing endpoint is a fault already, so that nobody runs what is read here.
        return new ConnectAction(
            endpoint ?? new Endpoint(default, "", null, null, new Dictionary<string, string>()), fields.Text("from"), fields.Flag("randomFromNumber"),
            type is not null, fields.Seconds("timeout", 1, 120) ?? TimeSpan.FromSeconds(60), fields.Seconds("limit", 1, 7200) ?? TimeSpan.FromSeconds(7200),
            DetectionReader.Read(fields), fields.LooseUrl("ringbackTone"), fields.Event());
    }

    private static ConversationAction Conversation(Fields fields)
    {
        fields.Object("transcription");
        return new ConversationAction(
            fields.Required("name"), fields.LooseUrl("musicOnHoldUrl"), fields.Flag("startOnEnter", true), fields.Flag("endOnExit"), fields.Flag("record"),
            Audio(fields), fields.Event());
    }

    private static RecordAction Record(Fields fields)
    {
        if (fields.Text("format") is not (null or "mp3" or "wav" or "ogg"))
        {
            fields.Fault("format", "must be mp3, wav or ogg");
        }

        if (fields.Text("split") is not (null or "conversation"))
        {
            fields.Fault("split", "can only be conversation");
        }

        fields.Integer("channels", 1, 32);
        fields.Flag("beepStart");
        fields.Object("transcription");
        var key = fields.Text("endOnKey");
        if (key is not null && (key.Length != 1 || !"0123456789*#".Contains(key[0], StringComparison.Ordinal)))
        {
            fields.Fault("endOnKey", "must be one of 0-9, * and #");
            key = null;
        }

        return new RecordAction(fields.Seconds("endOnSilence", 3, 10), key?[0], fields.Seconds("timeOut", 3, 7200), fields.Event());
    }

    private static NotifyAction? Notify(Fields fields)
    {
        var payload = fields.Json("payload");
        var @event = fields.Event();
        if (!fields.Has("payload"))
        {
            fields.Fault("payload", "is required");
        }

        if (!fields.Has("eventUrl"))
        {
            fields.Fault("eventUrl", "is required");
        }

        return payload is null || @event is null ? null : new NotifyAction(payload, @event);
    }

    private static TransferAction Transfer(Fields fields) =>
        new(fields.Has("conversation_id") ? fields.Required("conversation_id") : fields.Required("conversationId"), Audio(fields));

    private static RoomAudio Audio(Fields fields)
    {
        var audio = new RoomAudio(fields.Texts("canSpeak"), fields.Texts("canHear"), fields.Flag("mute"));
        if (audio.Mute && audio.CanSpeak is not null)
        {
            fields.Fault("mute", "cannot be combined with canSpeak");
        }

        return audio;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
