using System.Collections.Immutable;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Legs of app users whom a call reached without an offer, as a flow that leads to an agent by name does.</summary>
public static class DirectLegs
{
    // Only of an endpoint: in a text its quotes are escaped.
    private const string ToApp = "\"type\":\"app\"";

    /// <summary>Them, of all legs of a call.</summary>
    /// <param name="legs">The call's legs.</param>
    /// <param name="offers">The call's offers: a leg of one is none of these.</param>
    public static IEnumerable<CallLeg> Of(ImmutableArray<CallLeg> legs, ImmutableArray<Offer> offers) => legs.Where(leg => IsOne(leg, offers));

    /// <summary>The leg through which an agent whom nobody offered the call is in it; null: the agent is not, or not any more.</summary>
    public static CallLeg? Talking(ImmutableArray<CallLeg> legs, ImmutableArray<Offer> offers, string agent) =>
        Of(legs, offers).LastOrDefault(leg => leg is { WasAnswered: true, IsOver: false } && leg.Facts.To == agent);

    /// <summary>Whether an agent whom nobody offered the call has, or had, its caller.</summary>
    public static bool Took(ImmutableArray<CallLeg> legs, ImmutableArray<Offer> offers, string agent) =>
        Of(legs, offers).Any(leg => leg.WasAnswered && leg.Facts.To == agent);

    /// <summary>Whether a call concerns an agent: the agent made it, took it, or is being rung by it.</summary>
    public static bool Concerns(CallSummary call, string agent)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.FromUser == agent
            || call.Offers.Any(offer => offer.Agent == agent && (offer.IsOpen || offer.AcceptedAt is not null))
            || call.RungByName == agent
            || Of(call.Legs, call.Offers).Any(leg => leg.Facts.To == agent && (leg.WasAnswered || !leg.IsOver));
    }

    /// <summary>
    /// The app user whom the flow rings by name; null: nobody. The platform tells nothing of an app's leg before it is picked up or over (facts §2.3), so this is read from what was sent last.
    /// </summary>
    internal static string? Rung(CallState state, ImmutableArray<CallLeg> legs)
    {
        var last = state.Timeline.LastOrDefault(entry => entry is { Kind: TimelineKind.Decision, Notes: not null });

        // Clocks differ: that its leg is known is told by their number, not by their times.
        return last is not null && Dialled(last) is { } user
            && state.Timeline.Count(entry => Dialled(entry) == user) > legs.Count(leg => leg.Facts.To == user && IsOne(leg, state.Offers)) ? user : null;
    }

    private static string? Dialled(TimelineEntry entry) =>
        entry is { Kind: TimelineKind.Decision, Notes: [.., { What: FlowNotes.Dialled, Detail: { } dialled }] } && entry.Ncco?.Text.Contains(ToApp, StringComparison.Ordinal) == true ? dialled : null;

    internal static bool IsOne(CallLeg leg, ImmutableArray<Offer> offers) =>
        leg.Facts.Direction == LegDirection.Outbound && Engagements.IsUserName(leg.Facts.To) && !offers.Any(offer => offer.Leg == leg.Uuid);
}
