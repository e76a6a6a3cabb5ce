using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Gateway.Live;

/// <summary>Something for clients, and its text, which is written once for all of them.</summary>
/// <param name="Asked">What the client had.</param>
/// <param name="Part">What is new to it.</param>
internal sealed record LiveChunk(LiveCursor Asked, LivePart Part)
{
    private byte[]? _event;

    /// <summary>The event for supervisors.</summary>
    public byte[] Event(string topic) => _event ??= LiveEvents.Of(topic, Part.IsWhole, Part.Next.After, Part.HasMore, Part.Items.Select(item => item.Note));
}
