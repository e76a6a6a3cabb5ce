using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Dispositions;

/// <summary>What agents said of talks, in a bucket. <see cref="Talks"/> = the sum of <see cref="Codes"/> + <see cref="Without"/>.</summary>
/// <param name="Queue">Queue; null: all, or the row is an agent's.</param>
/// <param name="Agent">Vonage user name; null: all, or the row is a queue's.</param>
/// <param name="Bucket">The time.</param>
/// <param name="Talks">Talks of queues' calls that are over, by the moment of the offer.</param>
/// <param name="Without">Of these: nobody said a code.</param>
/// <param name="Codes">By code, the most frequent first.</param>
public sealed record DispositionRow(string? Queue, string? Agent, ReportBucket Bucket, long Talks, long Without, IReadOnlyList<DispositionCount> Codes);
