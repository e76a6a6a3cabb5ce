using System.Text;

namespace ContactCenter.Crash.Tests.Telemetry;

/// <summary>Reads the fields of a protocol buffers message without its schema: enough to look into what a collector receives.</summary>
internal static class ProtobufReader
{
    /// <summary>The embedded messages, texts and byte strings of one field.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Field(ReadOnlyMemory<byte> message, int number)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message.Span, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message.Span, ref at);
                    break;
                case 1:
                    at += sizeof(ulong);
                    break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    if ((int)(tag >> 3) == number)
                    {
                        yield return message.Slice(at, length);
                    }

                    at += length;
                    break;
                case 5:
                    at += sizeof(uint);
                    break;
                default:
                    throw new InvalidDataException($"No wire type {tag & 7} is known; the body is no protocol buffers message.");
            }
        }
    }

    public static string Text(ReadOnlyMemory<byte> message, int number) => Encoding.UTF8.GetString(Field(message, number).First().Span);

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
