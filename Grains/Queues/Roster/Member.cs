using System.Collections.Immutable;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues.Matching;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues.Roster;

/// <summary>An agent of a queue, as this activation knows it. A hint: the Agent's own commit decides.</summary>
internal sealed class Member(string name, IAgentDesk desk)
{
    private static readonly ImmutableSortedDictionary<string, int> NoSkills = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, int> _skills = NoSkills;

    public string Name { get; } = name;

    public IAgentDesk Desk { get; } = desk;

    /// <summary>Last note; null: nothing was heard since this activation began.</summary>
    public AgentNote? Noted { get; private set; }

    /// <summary>Highest version that is known, by note or by answer to a bid.</summary>
    public int Version { get; private set; }

    /// <summary>The attempt with this agent; null: none.</summary>
    public Attempt? Attempt { get; set; }

    /// <summary>True when the last note said that a call can be taken, and nothing newer contradicts.</summary>
    public bool IsReady { get; private set; }

    /// <summary>True after an attempt that no note explained yet: a note that says the same once more is believed then.</summary>
    public bool IsSuspect { get; private set; }

    public bool IsSignedIn => Noted?.IsSignedIn == true;

    public DeskStatus Status => Enum.TryParse<DeskStatus>(Noted?.Status, ignoreCase: true, out var status) ? status
        : IsReady ? DeskStatus.Available
        : IsSignedIn ? DeskStatus.Away
        : DeskStatus.Offline;

    /// <summary>The caller for whom the agent is being rung beside others, as far as is known; null: none.</summary>
    public Caller? RungFor { get; private set; }

    /// <summary>When the agent last told something; for the latency of matches.</summary>
    public long NotedStamp { get; private set; }

    /// <summary>Takes a note. False: it is old.</summary>
    public bool Take(AgentNote note, long stamp)
    {
        if (note.Version < Version && Noted is { } newer && IsSuspect)
        {
            // Who tells less than was known has read an old row. The next bid says what is known, and makes it read again.
            (IsReady, IsSuspect) = (newer.IsReady && newer.IsSignedIn, false);
            return true;
        }

        if (note.Version < Version || (Noted is { } known && known.Version == note.Version && !IsSuspect))
        {
            return false;
        }

        var before = Noted?.Skills;
        _skills = note.Skills.Count == 0 ? NoSkills : before is not null && Same(before, note.Skills) ? _skills : NoSkills.AddRange(note.Skills);
        (Noted, Version, NotedStamp) = (note, note.Version, stamp);
        IsReady = note.IsReady && note.IsSignedIn;
        IsSuspect = false;
        if (Status != DeskStatus.Reserved)
        {
            RingsNoMore();
        }

        return true;
    }

    /// <summary>The call took an offer to this agent, who was reserved in that version.</summary>
    public void RingsFor(Caller caller, int version)
    {
        RingsNoMore();
        if (!(Noted?.Version > version && Status != DeskStatus.Reserved))
        {
            RungFor = caller;
            caller.Rung++;
        }
    }

    /// <summary>The agent rings for nobody, as far as this queue is concerned.</summary>
    public void RingsNoMore()
    {
        if (RungFor is { } caller)
        {
            caller.Rung--;
            RungFor = null;
        }
    }

    /// <summary>An attempt with this agent begins.</summary>
    public void Begin(Attempt attempt) => Attempt = attempt;

    /// <summary>The attempt is over: the agent is out until it tells more, unless it has.</summary>
    /// <param name="version">Version of the agent's state behind its last answer; 0: not known.</param>
    public void End(int version)
    {
        // An activation that read an old row answers with a version below that of its own earlier note: what was known when the attempt began
        // tells nothing new, or the two would ask and refuse each other without an end.
        var told = Noted?.Version ?? 0;
        var since = told > Math.Max(version, Attempt?.AgentVersion ?? told);
        Attempt = null;
        Version = Math.Max(Version, version);
        if (!since)
        {
            IsReady = false;
            IsSuspect = true;
        }
    }

    /// <summary>What the board needs.</summary>
    public ReadyAgent ToReady()
    {
        var note = Noted!;
        return new()
        {
            Name = Name,
            Tier = note.Tier,
            Skills = _skills,
            IdleSince = note.IdleSince,
            CallsTaken = note.CallsTaken,
            TalkSeconds = note.TalkSeconds,
            LastOfferedAt = note.LastOfferedAt,
        };
    }

    private static bool Same(Dictionary<string, int> before, Dictionary<string, int> after)
    {
        if (before.Count != after.Count)
        {
            return false;
        }

        foreach (var (skill, level) in after)
        {
            if (!before.TryGetValue(skill, out var known) || known != level)
            {
                return false;
            }
        }

        return true;
    }
}
