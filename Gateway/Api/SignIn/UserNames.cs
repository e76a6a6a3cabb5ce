using System.Globalization;
using System.Text;
using ContactCenter.Domain;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Which names users may have.</summary>
internal static class UserNames
{
    private const int MaxLength = 128;

    /// <summary>Why this cannot be a user's name, or null when it can.</summary>
    public static Refusal? Check(string name, string? path) => IsGood(name)
        ? null
        : new Refusal("invalid-user-name", $"A user name has 1 to {MaxLength} printable characters, without white space at the ends.", path);

    /// <summary>The name that a path names: a slash is the one character that routing leaves encoded.</summary>
    public static string FromPath(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static bool IsGood(string name)
    {
        if (name.Length is 0 or > MaxLength || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]))
        {
            return false;
        }

        for (var i = 0; i < name.Length;)
        {
            if (Rune.DecodeFromUtf16(name.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }

            i += length;
        }

        return true;
    }
}
