using ContactCenter.Domain.Queues.Matching;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Queues.Matching;

/// <summary>One caller tried with one agent: reserved, then proposed to the call.</summary>
internal sealed class Attempt(Caller caller, Member member, Bid bid, Match match)
{
    public Caller Caller { get; } = caller;

    public Member Member { get; } = member;

    public Bid Bid { get; } = bid;

    public Match Match { get; } = match;

    /// <summary>Version of the agent's state that was known when it began.</summary>
    public int AgentVersion { get; } = member.Version;

    /// <summary>Time stamp of its beginning.</summary>
    public required long Stamp { get; init; }

    /// <summary>True until the agent has answered the bid.</summary>
    public bool IsBidding { get; set; } = true;

    /// <summary>Epoch of the reservation, once reserved.</summary>
    public int Epoch { get; set; }

    /// <summary>Version of the agent's state with the reservation.</summary>
    public int ReservedVersion { get; set; }

    /// <summary>Why this agent, as JSON.</summary>
    public string? Why { get; set; }

    /// <summary>Completes when nothing is under way any more.</summary>
    public Task Done { get; set; } = Task.CompletedTask;

    /// <summary>Notes of the caller's wait when the proposal was sent.</summary>
    public int NotesBefore { get; set; }
}
