namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>What falls due; first what is of one caller (<see cref="Agenda.CallerKinds"/>).</summary>
internal enum DueKind
{
    /// <summary>A caller's longest wait.</summary>
    MaxWait = 0,

    /// <summary>Nothing was heard of an offer for too long.</summary>
    Silence,

    /// <summary>A caller is told something.</summary>
    Announcement,

    /// <summary>A caller may be tried again.</summary>
    Pause,

    /// <summary>The last note of a caller who is over did not come.</summary>
    Over,

    /// <summary>Needs of a caller relax.</summary>
    Relaxation,

    /// <summary>Agents who said nothing after they refused are asked.</summary>
    Suspects,

    /// <summary>Agents had time to answer a queue that came back.</summary>
    Roster,

    /// <summary>Places that are kept for redials.</summary>
    Places,

    /// <summary>The queue has been empty for a while.</summary>
    Empty,

    /// <summary>Counts of today are stored.</summary>
    Day,
}
