using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Interfaces.Conversations;

/// <summary>
/// Which call an id belongs to. Keyed by conversation id (<c>CON-…</c>) or by the uuid of a leg that is not the call's first.
/// The first owner wins; events that come before an owner is known are held durably.
/// </summary>
[Alias("cc.conversation"), GrainInterfaceType("cc.conversation")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Asks where an event belongs; without an owner it is stored here before the answer.</summary>
    [Alias("post")]
    ValueTask<PostReply> Post(HeldWebhook webhook);

    /// <summary>A call claims this id. Idempotent.</summary>
    [Alias("bind")]
    ValueTask<BindReply> Bind(string callId);

    /// <summary>The owner has stored the first <paramref name="count"/> held events: they may be forgotten here.</summary>
    [Alias("release")]
    ValueTask Release(string callId, int count);

    /// <summary>The call that owns this id, or null.</summary>
    [Alias("owner")]
    ValueTask<string?> Owner();
}
