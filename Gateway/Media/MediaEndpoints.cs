using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Media;

/// <summary>Sounds that our NCCOs name; the platform fetches them, and keeps them as long as we say (facts §1.3).</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapSound("/media/ringback.wav", "audio/wav", RingbackTone.Make());
        app.MapSound("/media/hold.mp3", "audio/mpeg", HoldMusic.Read());
    }

    private static void MapSound(this IEndpointRouteBuilder app, string path, string type, byte[] sound)
    {
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(sound).AsSpan(0, 12))}\"");
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=86400";
            return TypedResults.Bytes(sound, type, enableRangeProcessing: true, entityTag: tag);
        }).ExcludeFromDescription();
    }
}
