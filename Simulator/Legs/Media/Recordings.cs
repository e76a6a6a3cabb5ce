using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Media;

/// <summary>All recordings of the run.</summary>
internal sealed class Recordings(VoiceWorld world)
{
    private static readonly TimeSpan UntilReady = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, Recording> _byFile = new(StringComparer.Ordinal);

    public Recording Start(SimApplication application, string conversation, string? leg, WebhookTarget? target)
    {
        var recording = new Recording
        {
            Id = world.Ids.Dashed(),
            FileId = world.Ids.Dashed(),
            Application = application,
            ConversationId = conversation,
            LegId = leg,
            Target = target,
            StartedAt = world.Now,
        };
        _byFile[recording.FileId] = recording;
        return recording;
    }

    /// <summary>Ends it, once; the webhook follows when the file is ready.</summary>
    public void Finish(Recording recording)
    {
        if (recording.EndedAt is not null)
        {
            return;
        }

        recording.EndedAt = world.Now;
        world.After(UntilReady, () => world.Events.Recorded(recording));
    }

    public byte[]? Audio(SimApplication application, string id) =>
        (_byFile.GetValueOrDefault(id) ?? _byFile.Values.FirstOrDefault(recording => recording.Id == id)) is { EndedAt: { } end } found
        && found.Application == application
            ? Wav.Make(end - found.StartedAt)
            : null;
}
