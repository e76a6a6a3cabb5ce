using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>Holds of a call, out of the notes that its timeline keeps.</summary>
public static class HoldSpans
{
    internal const string Key = "hold:";
    internal const string On = "on-hold";
    internal const string Off = "off-hold";

    /// <summary>The holds, in order.</summary>
    public static ImmutableArray<HoldSpan> Of(ImmutableArray<TimelineEntry> timeline)
    {
        ImmutableArray<HoldSpan>.Builder? spans = null;
        foreach (var entry in timeline)
        {
            if (entry is { Kind: TimelineKind.Decision, Status: On or Off } && entry.Key.StartsWith(Key, StringComparison.Ordinal))
            {
                spans ??= ImmutableArray.CreateBuilder<HoldSpan>();
                if (entry.Status == On)
                {
                    spans.Add(new(entry.At, null));
                }
                else if (spans is [.., { To: null } last])
                {
                    spans[^1] = last with { To = entry.At };
                }
            }
        }

        return spans?.ToImmutable() ?? [];
    }

    /// <summary>How often the caller was put on hold in a talk that is over, and for how long the caller was on hold in it.</summary>
    /// <param name="holds">Holds of the call.</param>
    /// <param name="talk">The offer from which the talk came.</param>
    public static (int Count, TimeSpan Time) Within(ImmutableArray<HoldSpan> holds, Offer talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        var (count, time) = (0, TimeSpan.Zero);
        if (talk is { AcceptedAt: { } begin, EndedAt: { } end })
        {
            foreach (var hold in holds)
            {
                var from = hold.From > begin ? hold.From : begin;
                var to = hold.To is { } off && off < end ? off : end;
                count += hold.From >= begin && hold.From < end ? 1 : 0;
                time += to > from ? to - from : TimeSpan.Zero;
            }
        }

        return (count, time);
    }
}
