using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// Which legs must be hung up: those that nobody wants any more, and those that outlive the caller's. Derived from what is stored, so the intent is as durable as the end of the
/// caller's leg, until the platform did it (204), tells that the leg is over, or does not know it in its own region.
/// </summary>
public static class HangUps
{
    /// <summary>How long the platform gets to end the other side of a <c>connect</c> by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>The legs to hang up, and when.</summary>
    /// <param name="call">Call id.</param>
    /// <param name="state">State of the call.</param>
    /// <param name="now">Now; intents are given up when no leg can live any more.</param>
    public static ImmutableArray<DueHangUp> Of(string call, CallState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.MergedInto is not null || (state.Unwanted.IsEmpty && !state.HasEnding))
        {
            return [];
        }

        var due = ImmutableArray.CreateBuilder<DueHangUp>();
        var legs = CallLegs.Of(state.Timeline);
        foreach (var leg in state.Unwanted)
        {
            if (!legs.Any(other => other.Uuid == leg && other.IsOver) && !state.Timeline.Knows(KeyOf(leg)) && now <= WantedAt(state, leg) + Phases.LongestSilence)
            {
                due.Add(new(leg, WantedAt(state, leg)));
            }
        }

        if (Routing.CallerLeg.Of(call, state) is not { } caller || CallerGoneAt(caller, state) is not { } goneAt || now > goneAt + Phases.LongestSilence)
        {
            return due.DrainToImmutable();
        }

        foreach (var leg in legs)
        {
            if (leg.Uuid != caller && !leg.IsOver && !state.Unwanted.Contains(leg.Uuid) && !state.Timeline.Knows(KeyOf(leg.Uuid)))
            {
                var since = HeardAt(state, leg.Uuid) is { } heard && heard > goneAt ? heard : goneAt;
                due.Add(new(leg.Uuid, since + Grace));
            }
        }

        return due.DrainToImmutable();
    }

    /// <summary>Key of the decision that a leg was hung up.</summary>
    internal static string KeyOf(string leg) => $"hung-up:{leg}";

    private static DateTimeOffset WantedAt(CallState state, string leg)
    {
        foreach (var entry in state.Timeline)
        {
            if (entry.Leg == leg && entry.Status == Routing.OfferRules.HangUpWanted)
            {
                return entry.At;
            }
        }

        // A full timeline keeps no more decisions; the intent holds all the same.
        return state.Timeline[^1].At;
    }

    private static DateTimeOffset? CallerGoneAt(string caller, CallState state)
    {
        foreach (var entry in state.Timeline)
        {
            if (entry.Leg == caller && entry.Ends)
            {
                return entry.ReceivedAt;
            }
        }

        return null;
    }

    // A leg that is first heard of after the caller went gets its own grace.
    private static DateTimeOffset? HeardAt(CallState state, string leg)
    {
        DateTimeOffset? first = null;
        foreach (var entry in state.Timeline)
        {
            first = entry.Leg == leg && (first is null || entry.ReceivedAt < first) ? entry.ReceivedAt : first;
        }

        return first;
    }
}
