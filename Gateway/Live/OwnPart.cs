using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Gateway.Live;

/// <summary>What one agent hears of a topic: itself and its own calls. Remembers what it was shown, to tell what is no longer its own.</summary>
internal sealed class OwnPart(string agent)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>The agent's part of what is new; null: nothing is.</summary>
    public byte[]? Event(string topic, LivePart part)
    {
        if (part.IsWhole)
        {
            _shown.RemoveWhere(key => key.StartsWith(topic, StringComparison.Ordinal));
        }

        var own = new List<LiveNote>();
        foreach (var (_, note) in part.Items)
        {
            var key = $"{topic}/{note.Key}";
            if (note.Json is not null && note.Agents.Contains(agent))
            {
                _shown.Add(key);
                own.Add(topic == LiveTopics.Calls ? note with { Json = Own(note.Json) } : note);
            }
            else if (_shown.Remove(key))
            {
                own.Add(note with { Json = null });
            }
        }

        return own.Count == 0 && !part.IsWhole ? null : LiveEvents.Of(topic, part.IsWhole, part.Next.After, part.HasMore, own);
    }

    private byte[] Own(byte[] card) =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<CallCard>(card, StateJson.Views)!.For(agent), StateJson.Views);
}
