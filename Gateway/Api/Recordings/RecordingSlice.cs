using System.Net.Http.Headers;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Which part of a recording a client gets: the platform heeds a range or does not, the client gets what it asked for either way.</summary>
/// <param name="Status">200, 206 or 416.</param>
/// <param name="Skip">Bytes of what comes from the platform that are left out first.</param>
/// <param name="Count">Bytes that follow; null: all that come.</param>
/// <param name="Range">Value of <c>Content-Range</c>; null for none.</param>
internal readonly record struct RecordingSlice(int Status, long Skip, long? Count, ContentRangeHeaderValue? Range)
{
    /// <summary>The one range that a request asks for; null: the whole, as for several ranges, other units, or a condition that we cannot judge.</summary>
    public static RangeHeaderValue? Asked(HttpRequest request) =>
        !request.Headers.ContainsKey("If-Range") && RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range) && range is { Unit: "bytes", Ranges.Count: 1 } ? range : null;

    /// <summary>Decides.</summary>
    /// <param name="asked">What was asked for, or null.</param>
    /// <param name="part">What the platform says it sends; null: the whole.</param>
    /// <param name="length">Bytes that the platform sends; null: it does not say.</param>
    public static RecordingSlice Of(RangeHeaderValue? asked, ContentRangeHeaderValue? part, long? length)
    {
        if (asked is null || (part is null && length is null))
        {
            return new(StatusCodes.Status200OK, 0, length, null);
        }

        if (part is not null)
        {
            return new(StatusCodes.Status206PartialContent, 0, length, part);
        }

        var (item, all) = (asked.Ranges.First(), length!.Value);
        var from = item.From ?? Math.Max(0, all - item.To!.Value);
        var to = item.From is null ? all - 1 : Math.Min(item.To ?? (all - 1), all - 1);
        return from > to
            ? new(StatusCodes.Status416RangeNotSatisfiable, 0, 0, new(all))
            : new(StatusCodes.Status206PartialContent, from, to - from + 1, new(from, to, all));
    }
}
