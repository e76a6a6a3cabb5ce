namespace ContactCenter.Gateway.Media;

/// <summary>Sounds that our NCCOs name; the platform fetches them, and keeps them as long as we say.</summary>
internal static class MediaEndpoints
{
    private static readonly byte[] Ringback = RingbackTone.Make();

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/ringback.wav", [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=86400";
            return TypedResults.Bytes(Ringback, "audio/wav", enableRangeProcessing: true);
        }).ExcludeFromDescription();
}
