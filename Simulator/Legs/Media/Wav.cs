using System.Buffers.Binary;

namespace ContactCenter.Simulator.Legs.Media;

/// <summary>Makes the audio of recordings: a quiet tone of the recording's length, 8 kHz, 16 bit, one channel.</summary>
internal static class Wav
{
    private const int Rate = 8000;
    private const int Header = 44;

    /// <summary>Longer recordings are cut, so that nobody fetches an hour of a tone.</summary>
    private const double MaxSeconds = 60;

    public static int Size(TimeSpan length) => Header + (2 * Samples(length));

    public static byte[] Make(TimeSpan length)
    {
        var samples = Samples(length);
        var bytes = new byte[Header + (2 * samples)];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), 2 * Rate);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(34), 16);
        "data"u8.CopyTo(bytes.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), 2 * samples);
        for (var i = 0; i < samples; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(Header + (2 * i)), (short)(1500 * Math.Sin(2 * Math.PI * 440 * i / Rate)));
        }

        return bytes;
    }

    private static int Samples(TimeSpan length) => (int)(Math.Clamp(length.TotalSeconds, 0, MaxSeconds) * Rate);
}
