namespace ContactCenter.Domain.Calls.Recordings;

/// <summary>A recording of a call, as lists and reports show it. Where it can be fetched is kept by the call alone.</summary>
public sealed record CallRecording : StoredRecord
{
    /// <summary>Id within the call: the last part of the platform's URL.</summary>
    public required string Id { get; init; }

    /// <summary>When it was ready.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Length in seconds; null when the platform did not tell it.</summary>
    public int? Seconds { get; init; }

    /// <summary>Mailbox for which it is a message; null: a recording of the talk.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Queue in which the caller waited last before its begin; null: none.</summary>
    public string? Queue { get; init; }

    /// <summary>Agent who talked with the caller at its begin; null: nobody.</summary>
    public string? Agent { get; init; }
}
