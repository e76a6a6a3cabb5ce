using System.Text.Json.Nodes;

namespace ContactCenter.VonageApi.Applications;

/// <summary>One value in an application's document.</summary>
internal sealed record ApplicationSetting(string Path, JsonNode Value)
{
    private const int ConnectTimeout = 1000;
    private const int AnswerTimeout = 5000;
    private const int EventTimeout = 10000;

    /// <summary>What has to be there; what is only a good start for a new application comes from <see cref="Starting"/>.</summary>
    public static IEnumerable<ApplicationSetting> Needed(ApplicationSettings settings)
    {
        foreach (var (path, url) in Urls(settings))
        {
            yield return new($"{path}.address", url.AbsoluteUri);
            yield return new($"{path}.http_method", "POST");
        }

        yield return new("capabilities.voice.signed_callbacks", true);
        yield return new("capabilities.rtc.signed_callbacks", true);
        if (settings.Region is { } region)
        {
            yield return new("capabilities.voice.region", region);
        }

        if (settings.Name is { } name)
        {
            yield return new("name", name);
        }
    }

    /// <summary>Time-outs at their longest: a slow moment of ours is not yet a failure.</summary>
    public static IEnumerable<ApplicationSetting> Starting()
    {
        const string Webhooks = "capabilities.voice.webhooks";
        foreach (var (name, timeout) in new[] { ("answer_url", AnswerTimeout), ("fallback_answer_url", AnswerTimeout), ("event_url", EventTimeout) })
        {
            yield return new($"{Webhooks}.{name}.connect_timeout", ConnectTimeout);
            yield return new($"{Webhooks}.{name}.socket_timeout", timeout);
        }
    }

    /// <summary>The value in a document; null when it is not there.</summary>
    public JsonNode? In(JsonObject document)
    {
        JsonNode? node = document;
        foreach (var name in Path.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>Puts the value into a document.</summary>
    public void PutInto(JsonObject document)
    {
        var names = Path.Split('.');
        foreach (var name in names[..^1])
        {
            if (document[name] is not JsonObject inner)
            {
                document[name] = inner = [];
            }

            document = inner;
        }

        document[names[^1]] = Value.DeepClone();
    }

    private static IEnumerable<(string Path, Uri Url)> Urls(ApplicationSettings settings) =>
    [
        ("capabilities.voice.webhooks.answer_url", settings.AnswerUrl),
        ("capabilities.voice.webhooks.fallback_answer_url", settings.FallbackUrl),
        ("capabilities.voice.webhooks.event_url", settings.EventUrl),
        ("capabilities.rtc.webhooks.event_url", settings.RtcEventUrl),
    ];
}
