using System.Globalization;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Gateway.Live;

/// <summary>What a client has of each topic, as the id of an event: <c>agents.4f1c.17~queues.a802.3</c>.</summary>
internal sealed class LivePosition
{
    private const int LongestId = 300;
    private readonly Dictionary<string, LiveCursor> _cursors = new(StringComparer.Ordinal);

    /// <summary>Reads the id of the last event that a client saw; what cannot be read counts as nothing seen.</summary>
    public static LivePosition Parse(string? id)
    {
        var position = new LivePosition();
        foreach (var part in id is { Length: <= LongestId } ? id.Split('~') : [])
        {
            if (part.Split('.') is [var topic, { Length: > 0 } epoch, var text] && LiveTopics.All.Contains(topic)
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            {
                position._cursors[topic] = new LiveCursor(epoch, after, after);
            }
        }

        return position;
    }

    /// <summary>What the client has of a topic.</summary>
    public LiveCursor this[string topic]
    {
        get => _cursors.GetValueOrDefault(topic);
        set => _cursors[topic] = value;
    }

    /// <summary>True while the whole of a topic is being sent: what was sent of it counts only once all was.</summary>
    public bool IsBetween => _cursors.Values.Any(cursor => cursor.Basis != cursor.After);

    /// <inheritdoc/>
    public override string ToString() => string.Join('~', _cursors.Where(pair => pair.Value.Epoch is not null)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}.{pair.Value.Epoch}.{pair.Value.After}")));
}
