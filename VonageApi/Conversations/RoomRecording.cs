using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Conversations;

/// <summary>How a running room is recorded (facts §4.4).</summary>
public sealed record RoomRecording
{
    /// <summary>Told by POST when the recording is ready; null: the application's.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary><c>mp3</c>, <c>wav</c> or <c>vorbis</c>.</summary>
    public string Format { get; init; } = "mp3";

    /// <summary>True for a channel a side.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Days that the platform keeps it, 1 to 400; null for 31.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Longest recording, whole seconds, up to two hours; null for the platform's default.</summary>
    public TimeSpan? Timeout { get; init; }

    internal byte[] ToJson() => JsonBody.Object(json =>
    {
        json.WriteString("action", "start");
        if (EventUrl is not null)
        {
            json.UrlList("event_url", EventUrl);
            json.WriteString("event_method", "POST");
        }

        json.WriteString("format", Format);
        json.Optional("split", IsSplit ? "conversation" : null);
        json.Optional("retention_ttl", RetentionDays);
        json.Optional("timeout", Timeout is { } time ? (int)time.TotalSeconds : null);
    });
}
