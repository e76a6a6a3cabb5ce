using System.Security.Cryptography;

namespace ContactCenter.Domain.Webhooks;

/// <summary>Keys by which a second delivery of an event is known.</summary>
internal static class DedupKeys
{
    private const char Separator = '|';

    /// <summary>Begin of keys of events that lack an id or a time stamp.</summary>
    public const string BodyPrefix = "sha256:";

    /// <summary>The parts joined; null when id or time stamp are missing, or a part holds the separator and could pass for two.</summary>
    public static string? Of(string? id, string? timestamp, string kind, string? first = null, string? second = null) =>
        id is null || timestamp is null || Splits(id) || Splits(timestamp) || Splits(first) || Splits(second)
            ? null
            : $"{id}|{kind}|{timestamp}|{first}|{second}".TrimEnd(Separator);

    /// <summary>Of the whole body.</summary>
    public static string OfBody(ReadOnlySpan<byte> utf8)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8, hash);
        return BodyPrefix + Convert.ToHexStringLower(hash);
    }

    private static bool Splits(string? part) => part?.Contains(Separator, StringComparison.Ordinal) == true;
}
