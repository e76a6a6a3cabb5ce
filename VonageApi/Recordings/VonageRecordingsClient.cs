using System.Net.Http.Headers;
using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Recordings;

/// <summary>Recordings and transcripts, which only the application's own token opens (facts §1.7).</summary>
public sealed class VonageRecordingsClient
{
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageRecordingsClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>Opens a recording. <see cref="VonageCodes.NotFound"/> when the platform no longer keeps it.</summary>
    /// <param name="url"><c>recording_url</c> or <c>transcription_url</c> of a webhook; its host must be one of the platform's.</param>
    /// <param name="range">Which bytes are wanted; the platform need not heed it. Null: all.</param>
    /// <param name="cancellationToken">Ends the wait for its beginning.</param>
    /// <returns>The recording, for the caller to dispose.</returns>
    public async Task<VonageResult<RecordingContent>> Open(Uri url, RangeHeaderValue? range = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        var request = new VonageRequest("Fetching a recording", HttpMethod.Get, url.PathAndQuery.TrimStart('/'))
        {
            // What has no host ("mailto:…") is no place to fetch from either.
            Region = Uri.TryCreate(url.GetLeftPart(UriPartial.Authority), UriKind.Absolute, out var host) ? host : url,
            Accept = "*/*",
            Range = range,
            MayRepeat = true,
        };
        var opened = await _sender.Open(_http, request, cancellationToken);
        return opened.IsOk ? new RecordingContent(opened.Value) : opened.Failure;
    }
}
