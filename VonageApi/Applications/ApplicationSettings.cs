namespace ContactCenter.VonageApi.Applications;

/// <summary>How our application has to be set up (facts §4.5): voice and in-app voice, everything by POST, webhooks signed.</summary>
/// <param name="AnswerUrl">Asked for the first NCCO.</param>
/// <param name="FallbackUrl">Asked when <paramref name="AnswerUrl"/> gives none; may be on another host.</param>
/// <param name="EventUrl">Told of events.</param>
/// <param name="RtcEventUrl">Told of in-app events.</param>
public sealed record ApplicationSettings(Uri AnswerUrl, Uri FallbackUrl, Uri EventUrl, Uri RtcEventUrl)
{
    /// <summary>Name for people; null leaves it.</summary>
    public string? Name { get; init; }

    /// <summary><c>na-east</c>, <c>na-west</c>, <c>eu-west</c>, <c>eu-east</c>, <c>apac-sng</c> or <c>apac-australia</c>; null leaves it to the platform.</summary>
    public string? Region { get; init; }
}
