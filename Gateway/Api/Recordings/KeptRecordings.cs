using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Grains.Calls;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>What can be fetched of a call, out of its timeline: nothing else is ever fetched for anybody.</summary>
internal static class KeptRecordings
{
    /// <summary>What the timeline holds, each once, in its order.</summary>
    public static IEnumerable<RecordingView> Of(CallView call, DateTimeOffset keptFrom) => Entries(call).Where(item => item.Entry.At >= keptFrom).Select(item => Of(call.Summary, item.Id, item.Entry));

    /// <summary>Where one of them is, and when it was ready; null when the call has none of this id.</summary>
    public static (Uri Url, DateTimeOffset At)? Find(CallView call, string id) =>
        Entries(call).Where(item => item.Id == id).Select(item => ((Uri, DateTimeOffset)?)(item.Url, item.Entry.At)).FirstOrDefault();

    /// <summary>Where this API gives a recording out.</summary>
    public static string HrefOf(string call, string id) => $"/api/v1/recordings/{Uri.EscapeDataString(call)}/{Uri.EscapeDataString(id)}";

    private static RecordingView Of(CallSummary call, string id, TimelineEntry entry)
    {
        var talk = call.Recordings.FirstOrDefault(recording => recording.Id == id);
        return new(
            id,
            entry.Kind switch { TimelineKind.Transcription => RecordingKind.Transcription, TimelineKind.Input => RecordingKind.Input, _ => RecordingKind.Recording },
            entry.At,
            entry.Step,
            talk?.Seconds,
            talk?.Agent,
            talk?.Mailbox,
            HrefOf(call.Id, id));
    }

    private static IEnumerable<(string Id, Uri Url, TimelineEntry Entry)> Entries(CallView call) => call.Timeline
        .Select(entry => (Id: CallRecordings.IdOf(entry), Entry: entry))
        .Where(item => item.Id is not null)
        .Select(item => (Id: item.Id!, Url: new Uri(item.Entry.RecordingUrl!), item.Entry))
        .DistinctBy(item => item.Id, StringComparer.Ordinal);
}
