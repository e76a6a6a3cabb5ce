using System.Globalization;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>A page of one of Vonage's lists of numbers, which are counted in pages of one size.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Size">1 to 100.</param>
internal readonly record struct NumberPosition(int Index, int Size)
{
    private const int LargestPage = 100;

    /// <summary>Reads what a cursor says; the first page without one. A cursor keeps its own size.</summary>
    public static bool TryRead(string? cursor, int limit, out NumberPosition position)
    {
        position = new(1, Math.Min(limit, LargestPage));
        if (cursor is null)
        {
            return true;
        }

        if (cursor.Split('|') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index < 1
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > LargestPage)
        {
            return false;
        }

        position = new(index, size);
        return true;
    }

    /// <summary>The cursor of a later page; null at the end.</summary>
    public string? Next(int? index) => index is { } next ? PageRequest.CursorOf(string.Create(CultureInfo.InvariantCulture, $"{next}|{Size}")) : null;
}
