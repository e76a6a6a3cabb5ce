using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>The texts that the gateway itself writes into pages, from <c>Faces/texts</c>.</summary>
public sealed class FaceTexts
{
    /// <summary>Cookie that keeps the choice.</summary>
    public const string Cookie = "cc.language";

    /// <summary>The languages; the first one is for who reads none of them.</summary>
    public static IReadOnlyList<FaceLanguage> Languages { get; } = [new("en", "English"), new("zh-CN", "简体中文")];

    private static readonly FrozenDictionary<string, FaceTexts> ByTag = Languages.ToFrozenDictionary(language => language.Tag, language => new FaceTexts(language.Tag));
    private readonly Dictionary<string, string> _texts;

    private FaceTexts(string tag)
    {
        Tag = tag;
        using var resource = typeof(FaceTexts).Assembly.GetManifestResourceStream($"texts/{tag}.json")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(resource)!;
    }

    /// <summary>Language of these texts, BCP 47.</summary>
    public string Tag { get; }

    /// <summary>A text.</summary>
    public string this[string key] => _texts[key];

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>Names of all texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The texts of a language, which is there.</summary>
    public static FaceTexts Of(string tag) => ByTag[tag];

    /// <summary>The language that somebody chose, else the best of those that the browser asks for.</summary>
    public static FaceTexts For(HttpRequest request)
    {
        if (request.Cookies.TryGetValue(Cookie, out var chosen) && ByTag.TryGetValue(chosen, out var texts))
        {
            return texts;
        }

        var asked = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var values) ? values : [];
        var best = asked.Where(value => value.Quality is not 0).OrderByDescending(value => value.Quality ?? 1).Select(value => Match(value.Value.ToString())).FirstOrDefault(tag => tag is not null);
        return ByTag[best ?? Languages[0].Tag];
    }

    // Any Chinese gets the simplified one, any English the English one.
    private static string? Match(string asked) =>
        Languages.FirstOrDefault(language => asked.Split('-')[0].Equals(language.Tag.Split('-')[0], StringComparison.OrdinalIgnoreCase))?.Tag;
}
