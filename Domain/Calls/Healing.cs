using System.Collections.Immutable;

namespace ContactCenter.Domain.Calls;

/// <summary>Makes up for webhooks that never came (design §5): what the platform tells when it is asked goes into the timeline like a status.</summary>
public static class Healing
{
    /// <summary>Begin of keys of what was found out by asking.</summary>
    internal const string KeyPrefix = "healed:";

    /// <summary>Legs that we believe to be alive and of which nothing was heard since <paramref name="heardBefore"/>.</summary>
    public static ImmutableArray<string> OpenLegs(string call, CallState state, DateTimeOffset heardBefore)
    {
        ArgumentNullException.ThrowIfNull(state);
        var legs = CallLegs.Of(state.Timeline);
        if (Phases.Of(call, state, legs) != CallPhase.InProgress && !state.Offers.Any(offer => offer.IsOpen))
        {
            return [];
        }

        var open = legs.Where(leg => !leg.IsOver).Select(leg => leg.Uuid);
        if (state.Party is not null && !legs.Any(leg => leg.Uuid == call))
        {
            // Answered, and not a word of the caller's leg since.
            open = open.Append(call);
        }

        open = open.Concat(state.Offers.Where(offer => offer is { IsOpen: true, Leg: not null } && !legs.Any(leg => leg.Uuid == offer.Leg)).Select(offer => offer.Leg!));
        return [.. open.Where(leg => state.Timeline.All(entry => entry.Leg != leg || entry.ReceivedAt <= heardBefore))];
    }

    /// <summary>Notes that a leg is over; nothing changes when that is known, or when the leg is not this call's.</summary>
    public static CallState Ended(CallState state, string call, LegEnd end, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(end);
        var leg = CallLegs.Of(state.Timeline).FirstOrDefault(leg => leg.Uuid == end.Leg);
        if (state.MergedInto is not null || leg is { IsOver: true } || (leg is null && (end.Leg != call || state.IsUnknown) && !state.Offers.Any(offer => offer.IsOpen && offer.Leg == end.Leg)))
        {
            return state;
        }

        return CallRules.Noted(state, call, new()
        {
            Key = KeyPrefix + end.Leg,
            At = end.EndTime ?? now,
            ReceivedAt = now,
            Kind = TimelineKind.Status,
            Leg = end.Leg,
            Status = end.Status,
            LegFacts = new() { StartTime = end.StartTime, EndTime = end.EndTime, DurationSeconds = end.DurationSeconds, Price = end.Price },
            Text = "healed: no webhook told it, the platform did when asked",
        });
    }

    /// <summary>Notes that the platform took the request to hang a leg up.</summary>
    public static CallState HungUp(CallState state, string call, string leg, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return CallRules.Noted(state, call, new()
        {
            Key = HangUps.KeyOf(leg),
            At = now,
            ReceivedAt = now,
            Kind = TimelineKind.Decision,
            Leg = leg,
            Status = "hung-up",
            Text = state.Unwanted.Contains(leg) ? "nobody wants it any more" : "the caller is gone",
        });
    }
}
