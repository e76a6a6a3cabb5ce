using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>One queue, keyed by its id (a-z, 0-9, -; 1 to 40). Matches those who wait with agents who are ready; both are copies that their owners keep true.</summary>
[Alias("cc.queue"), GrainInterfaceType("cc.queue")]
public interface IQueueGrain : IGrainWithStringKey
{
    /// <summary>A call tells how its wait stands. Idempotent: of two notes of one wait the higher version holds. Answers after the membership is stored.</summary>
    [Alias("note-wait")]
    ValueTask<WaitReply> NoteWait(WaitNote note);

    /// <summary>An agent tells how it stands. Idempotent: the higher version holds. True: a bid for this agent is on its way to it.</summary>
    [Alias("note-agent")]
    ValueTask<bool> NoteAgent(AgentNote note);

    /// <summary>Creates the queue, or changes its settings; holds at once for those who wait.</summary>
    [Alias("change")]
    ValueTask<CommandReply> Change(ChangeQueue command);

    /// <summary>Removes the queue: refused as <c>queue-not-empty</c> while callers wait, unless <paramref name="drain"/>: then they leave as <c>removed</c>, none is let in, and the last one's going removes it.</summary>
    [Alias("remove")]
    ValueTask<CommandReply> Remove(string operationId, bool drain);

    /// <summary>Settings and what goes on now as JSON, or null when the queue is not known.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Those who wait, first served first: a page of JSON.</summary>
    [Alias("waiting")]
    ValueTask<JsonReply> Waiting(int skip, int take);

    /// <summary>Settings as JSON of <c>QueueSettings</c>, or null when the queue is not known. Cheap: answered from memory.</summary>
    [Alias("settings")]
    ValueTask<JsonReply?> Settings();

    /// <summary>Re-arms timers, asks the roster how it stands, sends again what nobody acknowledged; sent by Watch.</summary>
    [Alias("wake")]
    ValueTask Wake();
}
