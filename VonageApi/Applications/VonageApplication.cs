using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.VonageApi.Applications;

/// <summary>
/// An application at Vonage, with everything that its document holds: a change replaces the whole document (facts §4.5), so what we do not know
/// must come back as it was. Never changed after creation.
/// </summary>
public sealed class VonageApplication
{
    private readonly JsonObject _document;

    private VonageApplication(string id, JsonObject document) => (Id, _document) = (id, document);

    /// <summary>Id, a UUID.</summary>
    public string Id { get; }

    /// <summary>Name for people.</summary>
    public string? Name => Text("name");

    /// <summary>Public key, PEM; null when the answer has none.</summary>
    public string? PublicKeyPem => Text("keys.public_key");

    /// <summary>Region that it is bound to; null for the platform's default.</summary>
    public string? Region => Text("capabilities.voice.region");

    /// <summary>Asked for the first NCCO; null when there is none.</summary>
    public string? AnswerUrl => Text("capabilities.voice.webhooks.answer_url.address");

    /// <summary>What is not as we need it; empty when all is well.</summary>
    public ImmutableArray<SettingDifference> Differences(ApplicationSettings settings) =>
    [
        .. ApplicationSetting.Needed(settings)
            .Select(needed => new SettingDifference(needed.Path, Shown(needed.Value)!, Shown(needed.In(_document))))
            .Where(difference => !string.Equals(difference.Expected, difference.Actual, StringComparison.Ordinal)),
    ];

    /// <summary>The same application with what we need, and everything else as it was.</summary>
    public VonageApplication With(ApplicationSettings settings)
    {
        var document = (JsonObject)_document.DeepClone();
        foreach (var needed in ApplicationSetting.Needed(settings))
        {
            needed.PutInto(document);
        }

        return new(Id, document);
    }

    internal static byte[] NewDocument(ApplicationSettings settings, string publicKeyPem)
    {
        var document = new JsonObject { ["keys"] = new JsonObject { ["public_key"] = publicKeyPem } };
        foreach (var setting in ApplicationSetting.Needed(settings).Concat(ApplicationSetting.Starting()))
        {
            setting.PutInto(document);
        }

        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    internal static VonageApplication? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 } text)
        {
            return null;
        }

        var document = JsonObject.Create(root.Clone())!;
        (document["keys"] as JsonObject)?.Remove("private_key");
        return new(text, document);
    }

    internal byte[] ToJson()
    {
        var document = (JsonObject)_document.DeepClone();
        document.Remove("_links");
        document.Remove("id");
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    private string? Text(string path) => Shown(new ApplicationSetting(path, "").In(_document));

    // A flag that came as a text is as good as a flag.
    private static string? Shown(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };
}
