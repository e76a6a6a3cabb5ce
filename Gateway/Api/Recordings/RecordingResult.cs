using System.Reflection;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Recordings;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Passes a recording on while it comes in; a platform that stalls does not hold the connection for ever.</summary>
/// <param name="content">What the platform sends.</param>
/// <param name="slice">Which part of it the client gets.</param>
/// <param name="id">Id, for the name of the file.</param>
/// <param name="asFile">Whether it is to be kept.</param>
/// <param name="machine">For stalls.</param>
internal sealed class RecordingResult(RecordingContent content, RecordingSlice slice, string id, bool asFile, MachineClock machine) : IResult, IEndpointMetadataProvider
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
            response.StatusCode = slice.Status;
            response.ContentLength = slice.Count;
            response.Headers.AcceptRanges = "bytes";
            response.Headers.ContentRange = slice.Range?.ToString();
            response.Headers.CacheControl = "private, no-store";
            var disposition = new ContentDispositionHeaderValue(asFile ? "attachment" : "inline");
            disposition.SetHttpFileName(id + Extension(mediaType));
            response.Headers.ContentDisposition = disposition.ToString();
            if (slice.Count != 0)
            {
                await Copy(response.Body, httpContext);
            }
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        Array.ForEach([StatusCodes.Status200OK, StatusCodes.Status206PartialContent], status => builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Stream), ["audio/mpeg", "audio/wav", "audio/ogg", "application/json", Unknown])));

    private async Task Copy(Stream to, HttpContext http)
    {
        try
        {
            await using var from = await content.Open(http.RequestAborted);
            var buffer = new byte[BufferSize];
            var (skip, left) = (slice.Skip, slice.Count ?? long.MaxValue);
            while (left > 0 && await Read(from, buffer, http.RequestAborted) is > 0 and var count)
            {
                var start = (int)Math.Min(skip, count);
                var wanted = (int)Math.Min(count - start, left);
                skip -= start;
                left -= wanted;
                await to.WriteAsync(buffer.AsMemory(start, wanted), http.RequestAborted);
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
