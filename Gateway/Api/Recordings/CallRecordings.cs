using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Calls;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>The recordings of a call, out of its timeline: nothing else is ever fetched for anybody.</summary>
internal static class CallRecordings
{
    private const int LongestId = 200;

    /// <summary>What the timeline holds, each once, in its order.</summary>
    public static IEnumerable<RecordingView> Of(CallView call) => Entries(call).Select(item => new RecordingView(
        item.Id,
        item.Entry.Kind switch { TimelineKind.Transcription => RecordingKind.Transcription, TimelineKind.Input => RecordingKind.Input, _ => RecordingKind.Recording },
        item.Entry.At,
        item.Entry.Step,
        $"/api/v1/recordings/{Uri.EscapeDataString(call.Summary.Id)}/{Uri.EscapeDataString(item.Id)}"));

    /// <summary>Where one of them is; null when the call has none of this id.</summary>
    public static Uri? UrlOf(CallView call, string id) => Entries(call).Where(item => item.Id == id).Select(item => item.Url).FirstOrDefault();

    private static IEnumerable<(string Id, Uri Url, TimelineEntry Entry)> Entries(CallView call) => call.Timeline
        .Select(entry => (Url: Uri.TryCreate(entry.RecordingUrl, UriKind.Absolute, out var url) ? url : null, Entry: entry))
        .Where(item => item.Url is not null)
        .Select(item => (Id: IdOf(item.Url!), Url: item.Url!, item.Entry))
        .Where(item => item.Id is { Length: > 0 and <= LongestId })
        .DistinctBy(item => item.Id, StringComparer.Ordinal);

    // The platform names a file by the last part of its URL.
    private static string IdOf(Uri url) => Uri.UnescapeDataString(url.Segments[^1].Trim('/'));
}
