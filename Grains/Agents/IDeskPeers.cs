using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Agents;

/// <summary>Whom an agent tells and asks.</summary>
internal interface IDeskPeers
{
    /// <summary>Tells a queue how the agent stands; true: a bid is on its way.</summary>
    Task<bool> NoteAgent(string queue, AgentNote note);

    /// <summary>Asks a call what became of an offer; the answer comes as a note.</summary>
    Task AskOffer(string call, string agent, string offerId, int epoch);

    /// <summary>Legs in which a call believes.</summary>
    Task<string[]> OpenLegs(string call);

    /// <summary>Stores what agents did in an hour.</summary>
    Task Append(CallLogKey row, AgentActivity[] intervals);
}
