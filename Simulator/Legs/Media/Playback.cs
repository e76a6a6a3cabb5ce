using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Legs.Media;

/// <summary>Something that is played.</summary>
/// <param name="Kind">Talk or stream.</param>
/// <param name="What">Text or URL.</param>
/// <param name="Length">Of all its loops; null for ever.</param>
/// <param name="Done">Called when it was played to its end; null when nobody waits.</param>
internal sealed record Playback(HearingKind Kind, string What, TimeSpan? Length, Action? Done)
{
    private const double CharactersPerSecond = 15;

    /// <summary>Speech, at the guess of facts §6.3.</summary>
    public static Playback Talk(string text, int loop, Action? done) =>
        new(HearingKind.Talk, text, Times(TimeSpan.FromSeconds(Math.Max(0.5, text.Length / CharactersPerSecond)), loop), done);

    public static Playback Stream(string url, TimeSpan once, int loop, Action? done) => new(HearingKind.Stream, url, Times(once, loop), done);

    private static TimeSpan? Times(TimeSpan once, int loop) => loop == 0 ? null : once.TotalSeconds * loop < 1e9 ? once * loop : null;
}
