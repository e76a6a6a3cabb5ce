namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>
/// The newest view of everything of one topic, keyed by <see cref="LiveTopics"/>. In memory alone: the owners of the views keep it true, and a new
/// activation reads them all again. For showing, never for deciding.
/// </summary>
[Alias("cc.live"), GrainInterfaceType("cc.live")]
public interface ILiveGrain : IGrainWithStringKey
{
    /// <summary>Tells how things look now. Idempotent.</summary>
    [Alias("post")]
    ValueTask Post(LiveNote[] notes);

    /// <summary>Forgets everything; what is told afterwards is shown.</summary>
    [Alias("clear")]
    ValueTask Clear();

    /// <summary>What is new since <paramref name="cursor"/>, up to <paramref name="limit"/> items.</summary>
    [Alias("read")]
    ValueTask<LivePart> Read(LiveCursor cursor, int limit);
}
