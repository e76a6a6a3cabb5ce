using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Membership;

namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>A caller in a queue, as this activation knows it.</summary>
internal sealed class Caller(StoredWait stored)
{
    /// <summary>Proposals of unknown outcome, at most, before the caller is offered to nobody else: a call that does not answer must not occupy the floor.</summary>
    public const int MostDoubts = 2;

    public StoredWait Stored { get; set; } = stored;

    /// <summary>Highest version of the call's state that is known; notes below it are old.</summary>
    public int Version { get; set; } = stored.Version;

    /// <summary>Highest version that a note told.</summary>
    public int NotedVersion { get; set; } = stored.Version;

    /// <summary>Notes so far.</summary>
    public int Notes { get; set; }

    /// <summary>When the wait was last told; for the latency of matches.</summary>
    public long NotedStamp { get; set; }

    /// <summary>True while an offer is live, as far as is known.</summary>
    public bool IsOffered { get; set; }

    /// <summary>Since when nothing was heard of it.</summary>
    public DateTimeOffset OfferedAt { get; set; }

    /// <summary>False once it left, or its call said that it is not waiting.</summary>
    public bool IsHere { get; set; } = true;

    /// <summary>Since when its call says that it is not waiting, while its last note is awaited.</summary>
    public DateTimeOffset OverAt { get; set; }

    /// <summary>Agents who are being reserved, or proposed to the call.</summary>
    public int Trying { get; set; }

    /// <summary>Agents who are being rung, as far as is known; the call knows better, and refuses what is too many.</summary>
    public int Rung { get; set; }

    /// <summary>Names of those who were tried in this round of a queue that rings all: nobody is rung twice in one. Null: no such round.</summary>
    public HashSet<string>? TriedInRound { get; set; }

    /// <summary>Proposals of which nobody knows whether the call took them.</summary>
    public int Doubts { get; set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset PausedUntil { get; set; }

    /// <summary>Why it has to leave; null: it may stay.</summary>
    public string? LeaveReason { get; set; }

    /// <summary>Whether its call has taken that in.</summary>
    public bool LeaveIsKnown { get; set; }

    /// <summary>Since when it could be tried.</summary>
    public DateTimeOffset FreeAt { get; set; }

    /// <summary>Whether it could be tried at some time, and nobody was there for it.</summary>
    public bool StoodInLine { get; set; }

    /// <summary>When it is told something next; null: never.</summary>
    public DateTimeOffset? TellAt { get; set; }

    public bool IsBeingTold { get; set; }

    /// <summary>When what falls due for this caller is looked at, by kind; see <see cref="Agenda"/>.</summary>
    public long[] DueAt { get; } = new long[Agenda.CallerKinds];

    public bool MayBeTried(DateTimeOffset now) => IsHere && !IsOffered && Trying == 0 && Doubts < MostDoubts && !LeaveIsKnown && PausedUntil <= now;

    /// <summary>Whether further agents may join those who are being rung: not while anything is in doubt, nor once the caller is to leave.</summary>
    public bool MayBeJoined(DateTimeOffset now) => IsHere && IsOffered && TriedInRound is not null && Doubts == 0 && LeaveReason is null && !LeaveIsKnown && PausedUntil <= now;

    /// <summary>What the board needs.</summary>
    public WaitingCaller ToWaiting() => new()
    {
        Call = Stored.Call,
        WaitId = Stored.WaitId,
        EnteredAt = Stored.EnteredAt,
        QueuedAt = Stored.QueuedAt,
        Priority = Stored.Priority,
        Needs = Stored.Needs ?? CallerNeeds.None,
    };
}
