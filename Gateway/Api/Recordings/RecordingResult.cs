using System.Reflection;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Recordings;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Passes a recording on while it comes in; a platform that stalls does not hold the connection for ever.</summary>
internal sealed class RecordingResult(RecordingContent content, string id, bool asFile, MachineClock machine) : IResult, IEndpointMetadataProvider
{
    private const int BufferSize = 64 * 1024;
    private const string Unknown = "application/octet-stream";
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (content)
        {
            var response = httpContext.Response;
            var mediaType = MediaType(content.MediaType);
            response.ContentType = mediaType;
            response.ContentLength = content.Length;
            response.Headers.CacheControl = "private, no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            var disposition = new ContentDispositionHeaderValue(asFile ? "attachment" : "inline");
            disposition.SetHttpFileName(id + Extension(mediaType));
            response.Headers.ContentDisposition = disposition.ToString();
            await Copy(response.Body, httpContext);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["audio/mpeg", "audio/wav", "audio/ogg", "application/json", Unknown]));

    private async Task Copy(Stream to, HttpContext http)
    {
        try
        {
            await using var from = await content.Open(http.RequestAborted);
            var buffer = new byte[BufferSize];
            while (await Read(from, buffer, http.RequestAborted) is > 0 and var count)
            {
                await to.WriteAsync(buffer.AsMemory(0, count), http.RequestAborted);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
        {
            // What was sent cannot be taken back: a connection that breaks says that the recording is not whole.
            http.Abort();
        }
    }

    private async ValueTask<int> Read(Stream from, byte[] buffer, CancellationToken aborted)
    {
        using var pause = new CancellationTokenSource(LongestPause, machine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, aborted);
        return await from.ReadAsync(buffer, either.Token);
    }

    // Only what a browser does not run.
    private static string MediaType(string? told) =>
        told is not null && (told.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || told.Equals("application/json", StringComparison.OrdinalIgnoreCase)) ? told : Unknown;

    private static string Extension(string mediaType) => mediaType switch
    {
        "audio/mpeg" or "audio/mp3" => ".mp3",
        "audio/wav" or "audio/x-wav" or "audio/wave" => ".wav",
        "audio/ogg" => ".ogg",
        "application/json" => ".json",
        _ => "",
    };
}
