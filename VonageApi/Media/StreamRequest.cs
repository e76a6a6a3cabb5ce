using System.Globalization;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Media;

/// <summary>Audio to play to a leg or to a room (facts §4.2, §4.4).</summary>
/// <param name="Url">MP3 or 16-bit WAV that the platform fetches.</param>
public sealed record StreamRequest(Uri Url)
{
    /// <summary>How often; 0 for ever, until it is stopped.</summary>
    public int Loop { get; init; } = 1;

    /// <summary>Loudness, -1 to 1; null for 0.</summary>
    public decimal? Level { get; init; }

    internal byte[] ToJson() => JsonBody.Object(json =>
    {
        json.UrlList("stream_url", Url);
        json.WriteNumber("loop", Loop);
        json.Optional("level", Level?.ToString(CultureInfo.InvariantCulture));
    });
}
