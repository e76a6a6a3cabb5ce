using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>
/// Sends an export while it is read: a slow client slows the reading down. What fails before the first bytes is answered as a problem; what fails later breaks
/// the connection off, so that nobody takes a part for the whole.
/// </summary>
internal sealed class ExportResult(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, string mediaType, string fileName) : IResult, IEndpointMetadataProvider
{
    private const int FlushAt = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.CacheControl = "private, no-store";
        response.ContentType = mediaType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        try
        {
            await Copy(response.BodyWriter, httpContext.RequestAborted);
        }
        catch (Exception) when (response.HasStarted)
        {
            httpContext.Abort();
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["text/csv", "application/json", "application/jsonl"]));

    private async Task Copy(PipeWriter to, CancellationToken aborted)
    {
        await foreach (var piece in pieces.WithCancellation(aborted))
        {
            to.Write(piece.Span);
            if (to.UnflushedBytes >= FlushAt)
            {
                await to.FlushAsync(aborted);
            }
        }

        await to.FlushAsync(aborted);
    }
}
