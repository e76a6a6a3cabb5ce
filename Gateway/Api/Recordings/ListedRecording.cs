using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Recordings;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>A recording in the list of all.</summary>
/// <param name="Id">Its id within the call.</param>
/// <param name="CallId">The call.</param>
/// <param name="At">When it was ready.</param>
/// <param name="Seconds">Length; absent: not known.</param>
/// <param name="From">Caller id; absent: withheld, or an app user.</param>
/// <param name="FromUser">App user who called.</param>
/// <param name="To">What was dialled.</param>
/// <param name="Queue">Queue in which the caller waited last before its begin.</param>
/// <param name="Agent">Who talked with the caller at its begin.</param>
/// <param name="Mailbox">Mailbox for which it is a message; absent: it is a recording of the talk.</param>
/// <param name="Href">Where this API gives it out; with <c>?download=true</c> as a file.</param>
public sealed record ListedRecording(
    string Id, string CallId, DateTimeOffset At, int? Seconds, string? From, string? FromUser, string? To, string? Queue, string? Agent, string? Mailbox, string Href)
{
    internal static ListedRecording Of(CallSummary call, CallRecording recording) => new(
        recording.Id, call.Id, recording.At, recording.Seconds, call.From, call.FromUser, call.To, recording.Queue, recording.Agent, recording.Mailbox,
        KeptRecordings.HrefOf(call.Id, recording.Id));
}
