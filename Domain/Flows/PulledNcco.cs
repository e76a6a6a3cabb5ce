using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>What a waiting caller hears whom an agent takes into a room of the agent's own, in the wording of the use case.</summary>
public static class PulledNcco
{
    /// <summary>A word, and the room. The agent in it is heard at once: the music of the queue is over.</summary>
    /// <param name="name">What the client calls the room, such as <c>AGENT-Jane</c>; said to the caller.</param>
    /// <param name="room">The room.</param>
    public static NccoDocument Of(string name, ConversationName room)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(room);
        var said = SpokenText.Create($"Thank you for waiting. We'll connect you to {name} now...");
        var join = ConversationAction.Create(room).Require();

        // A name that cannot be said is no reason to keep the caller waiting.
        return NccoDocument.Create(said.IsOk ? [TalkAction.Create(said.Value).Require(), join] : [join]).Require();
    }
}
