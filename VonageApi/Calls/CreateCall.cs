using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Calls;

/// <summary>A new outbound leg (facts §4.2).</summary>
/// <param name="To">Whom to call.</param>
public sealed record CreateCall(CallTarget To)
{
    /// <summary>Caller id: one of the account's numbers, E.164 digits; null: a random number of the application.</summary>
    public string? From { get; init; }

    /// <summary>NCCO to run when it is answered, as UTF-8 JSON. Instead of <see cref="AnswerUrl"/>.</summary>
    public ReadOnlyMemory<byte> Ncco { get; init; }

    /// <summary>Asked by POST for the NCCO when it is answered, never before. Instead of <see cref="Ncco"/>.</summary>
    public Uri? AnswerUrl { get; init; }

    /// <summary>Told of events by POST; null: the application's.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>Longest ringing, whole seconds, 1 s to 120 s; null for 60 s.</summary>
    public TimeSpan? RingingTimer { get; init; }

    /// <summary>Longest call, whole seconds, 1 s to 24 h; null for two hours.</summary>
    public TimeSpan? LengthTimer { get; init; }

    /// <summary>Detects answering machines; null for no detection.</summary>
    public MachineDetection? Machines { get; init; }

    internal byte[] ToJson()
    {
        if (Ncco.IsEmpty == (AnswerUrl is null))
        {
            throw new InvalidOperationException("A call needs an NCCO or an answer URL, and not both.");
        }

        return JsonBody.Object(Write);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("to");
        To.Write(json);
        json.WriteEndArray();
        if (From is null)
        {
            json.WriteBoolean("random_from_number", true);
        }
        else
        {
            json.WritePropertyName("from");
            new PhoneTarget(From).Write(json);
        }

        if (AnswerUrl is null)
        {
            json.WritePropertyName("ncco");
            json.WriteRawValue(Ncco.Span);
        }
        else
        {
            json.UrlList("answer_url", AnswerUrl);
            json.WriteString("answer_method", "POST");
        }

        if (EventUrl is not null)
        {
            json.UrlList("event_url", EventUrl);
            json.WriteString("event_method", "POST");
        }

        json.Optional("ringing_timer", Seconds(RingingTimer));
        json.Optional("length_timer", Seconds(LengthTimer));
        Write(json, Machines);
    }

    private static void Write(Utf8JsonWriter json, MachineDetection? machines)
    {
        if (machines is null)
        {
            return;
        }

        var behavior = machines.HangsUp ? "hangup" : "continue";
        if (!machines.IsAdvanced)
        {
            json.WriteString("machine_detection", behavior);
            return;
        }

        json.WriteStartObject("advanced_machine_detection");
        json.WriteString("behavior", behavior);
        json.Optional("mode", machines.Mode);
        json.Optional("beep_timeout", machines.BeepTimeout);
        json.WriteEndObject();
    }

    private static int? Seconds(TimeSpan? time) => time is { } some ? (int)some.TotalSeconds : null;
}
