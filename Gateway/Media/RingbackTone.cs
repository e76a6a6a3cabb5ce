using System.Buffers.Binary;

namespace ContactCenter.Gateway.Media;

/// <summary>The tone that a caller hears while an agent's app rings: 425 Hz, one second on and three off, 8 kHz, 16 bit, as a WAV file (facts §1.3).</summary>
internal static class RingbackTone
{
    private const int Rate = 8000;
    private const int HeaderLength = 44;
    private const double Frequency = 425;
    private const double Loudness = 0.15;

    // Its ends are softened: a tone that is cut off clicks.
    private const double Fade = 0.02;

    /// <summary>Makes the file.</summary>
    public static byte[] Make()
    {
        const int on = Rate;
        const int samples = 4 * Rate;
        var file = new byte[HeaderLength + (2 * samples)];
        Header(file, 2 * samples);
        for (var i = 0; i < on; i++)
        {
            var edge = Math.Min(1, Math.Min(i, on - 1 - i) / (Fade * Rate));
            var value = short.MaxValue * Loudness * edge * Math.Sin(2 * Math.PI * Frequency * i / Rate);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (2 * i)), (short)value);
        }

        return file;
    }

    private static void Header(Span<byte> file, int length)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], HeaderLength - 8 + length);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], 2 * Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], length);
    }
}
