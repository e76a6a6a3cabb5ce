using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.VonageApi.Recordings;

/// <summary>A recording or transcript on its way. Dispose it to close the connection.</summary>
public sealed class RecordingContent : IDisposable
{
    private readonly HttpResponseMessage _response;

    internal RecordingContent(HttpResponseMessage response) => _response = response;

    /// <summary>Media type as the platform says; null when it does not.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>Bytes; null when the platform does not say.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>Which part of the file it is; null: the whole of it.</summary>
    public ContentRangeHeaderValue? Part => _response.StatusCode == HttpStatusCode.PartialContent ? _response.Content.Headers.ContentRange : null;

    /// <summary>The bytes, as they come.</summary>
    public Task<Stream> Open(CancellationToken cancellationToken = default) => _response.Content.ReadAsStreamAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();
}
