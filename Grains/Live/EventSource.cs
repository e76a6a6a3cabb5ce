using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>Voice events: they happened, never change, and are nobody's to be asked for again.</summary>
internal sealed class EventSource : ILiveSource
{
    /// <summary>Most events on the board.</summary>
    public const int Most = 500;

    public Task<List<string>> Keys() => Task.FromResult(new List<string>());

    public Task<LiveNote> Read(string key) => throw new InvalidOperationException("No event is asked for: their notes are at rest.");
}
