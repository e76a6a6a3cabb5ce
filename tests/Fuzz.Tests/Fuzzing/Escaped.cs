using System.Text;

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>Bytes on their way through a client that would refuse to send them as they are.</summary>
internal static class Escaped
{
    private const int Longest = 4_000;
    private const string Kept = "&=+%abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    /// <summary>A query: separators and escapes stay what they are, everything else is escaped byte by byte.</summary>
    public static string Query(byte[] input) => Write(input, Kept);

    /// <summary>A part of a path or the value of a parameter.</summary>
    public static string Part(byte[] input) => Write(input, Kept[4..]) is { Length: > 0 } part && part.Trim('.').Length > 0 ? part : "x";

    /// <summary>A cookie's or header's value: what no server takes is left out.</summary>
    public static string Header(byte[] input) => Encoding.Latin1.GetString([.. input.Where(b => b is >= 0x20 and < 0x7f).Take(Longest)]);

    private static string Write(byte[] input, string kept)
    {
        var text = new StringBuilder();
        // No server takes a zero in an address.
        foreach (var b in input.Where(b => b != 0).Take(Longest))
        {
            _ = kept.Contains((char)b, StringComparison.Ordinal) ? text.Append((char)b) : text.Append('%').Append(b.ToString("X2", null));
        }

        return text.ToString();
    }
}
