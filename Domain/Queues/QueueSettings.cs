using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Calls.Routing.Callbacks;

namespace ContactCenter.Domain.Queues;

/// <summary>Settings of a queue. Every change holds at once, for those who wait already too.</summary>
public sealed record QueueSettings : StoredRecord
{
    /// <summary>Most callers that any queue holds: about 1 GB of its silo's memory.</summary>
    public const int LongestQueue = 100_000;

    /// <summary>Id of the queue that every install has from the start, with <see cref="Default"/>: the shipped flows put their callers there.</summary>
    public const string BuiltIn = "default";

    /// <summary>The most <see cref="DispositionCodes"/>.</summary>
    public const int MostDispositionCodes = 50;

    /// <summary>What a new queue begins with.</summary>
    public static readonly QueueSettings Default = new();

    /// <summary>Name shown to people; null: the queue's id.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Which agent takes a call.</summary>
    public QueueStrategy Strategy { get; init; }

    /// <summary>How many apps ring at once under <see cref="QueueStrategy.RingAll"/>, 1 to 10.</summary>
    public int RingAllAtMost { get; init; } = 5;

    /// <summary>How long an agent's app rings, 5 to 120 s.</summary>
    public int RingSeconds { get; init; } = 20;

    /// <summary>Seconds of waiting that one step of priority is worth, 0 to 86,400.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int AgingSeconds { get; init; } = 60;

    /// <summary>Longest wait, 1 to 86,400 s; null: no limit. A live offer is never cut.</summary>
    public int? MaxWaitSeconds { get; init; }

    /// <summary>Most callers waiting, 1 to 100,000; null: 100,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether callers leave, or are not let in, while no agent of the queue is signed in.</summary>
    public bool LeaveWhenNoAgents { get; init; }

    /// <summary>Whether the queue takes nobody in, for those who wait already as well.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Wrap-up after a call, 0 to 3,600 s.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int WrapUpSeconds { get; init; } = 30;

    /// <summary>Misses in a row after which an agent counts as not responding, 1 to 20.</summary>
    public int MissLimit { get; init; } = 3;

    /// <summary>How long an agent is left alone after a miss, by cause.</summary>
    public RetryDelays RetryDelays { get; init; } = new();

    /// <summary>MP3 that those who wait hear; null: our own.</summary>
    public string? MusicUrl { get; init; }

    /// <summary>What those who wait are told.</summary>
    public Announcements Announcements { get; init; } = new();

    /// <summary>Within how many seconds a caller who hung up and dials again gets the old place back, 0 to 3,600.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int ResumeSeconds { get; init; } = 120;

    /// <summary>How callers who asked for it are called back.</summary>
    public CallbackTerms Callbacks { get; init; } = new();

    /// <summary>Target of the service level, 1 to 3,600 s.</summary>
    public int ServiceLevelSeconds { get; init; } = 20;

    /// <summary>Caller id of legs that are dialled for this queue, E.164 digits; null: the number that was called.</summary>
    public string? CallerId { get; init; }

    /// <summary>Said to the agent before the caller is joined, up to 1,500 characters; null: nothing.</summary>
    public string? Whisper { get; init; }

    /// <summary>Whether talks are recorded from their start.</summary>
    public bool Record { get; init; }

    /// <summary>Codes of which agents choose what came of a call of this queue: up to <see cref="MostDispositionCodes"/>, each of 1 to 50 characters and once; empty: any.</summary>
    public ImmutableArray<string> DispositionCodes { get; init; } = [];
}
