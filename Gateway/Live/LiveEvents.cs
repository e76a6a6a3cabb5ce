using System.Buffers;
using System.Text.Json;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Gateway.Live;

/// <summary>Writes events as the standard for server-sent events wants them, without the id.</summary>
internal static class LiveEvents
{
    /// <summary>A comment that keeps the connection open.</summary>
    public static ReadOnlyMemory<byte> Heartbeat { get; } = ":\n\n"u8.ToArray();

    /// <summary>What every stream begins with: come back after a second when it breaks off.</summary>
    public static ReadOnlyMemory<byte> Hello { get; } = "retry: 1000\n\n"u8.ToArray();

    /// <summary>An event.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="isWhole">True: the client forgets what it had of this topic.</param>
    /// <param name="version">Version that the client has then.</param>
    /// <param name="hasMore">True: the rest follows.</param>
    /// <param name="notes">What it holds.</param>
    public static byte[] Of(string topic, bool isWhole, long version, bool hasMore, IEnumerable<LiveNote> notes)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        buffer.Write(isWhole ? "event: snapshot\ndata: "u8 : "event: delta\ndata: "u8);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("topic", topic);
            json.WriteNumber("version", version);
            if (hasMore)
            {
                json.WriteBoolean("more", true);
            }

            json.WriteStartArray("items");
            var gone = new List<string>();
            foreach (var note in notes)
            {
                if (note.Json is null)
                {
                    gone.Add(note.Key);
                    continue;
                }

                json.WriteStartObject();
                json.WriteString("key", note.Key);
                json.WritePropertyName("value");
                json.WriteRawValue(note.Json, skipInputValidation: true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (gone.Count > 0)
            {
                json.WriteStartArray("gone");
                gone.ForEach(json.WriteStringValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
