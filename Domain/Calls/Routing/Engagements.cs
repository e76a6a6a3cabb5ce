using ContactCenter.Domain.Flows;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Finds the app users who are in a call without an offer: they are occupied too.</summary>
public static class Engagements
{
    private const int LongestName = 200;

    /// <summary>Them, each leg once.</summary>
    public static IEnumerable<Engagement> Of(string call, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.MergedInto is null && state.Timeline.Any(entry => entry.Kind == TimelineKind.Status) ? Find(call, state) : [];
    }

    private static IEnumerable<Engagement> Find(string call, CallState state)
    {
        foreach (var leg in CallLegs.Of(state.Timeline))
        {
            var isCaller = leg.Uuid == call;
            var name = isCaller ? state.Party?.FromUser : DirectLegs.IsOne(leg, state.Offers) ? leg.Facts.To : null;
            // A leg that is hung up occupies nobody for long, and whoever was told of it hears when it is over.
            if (name is null || (isCaller && state.Offers.Any(offer => offer.Leg == leg.Uuid))
                || (state.Unwanted.Contains(leg.Uuid) && !leg.IsOver))
            {
                continue;
            }

            var over = leg.IsOver || state.PresumedEndedAt is not null;
            var begin = CallTime.BeginOf(state.Timeline, leg.Uuid) ?? leg.StartedAt;
            yield return new(name, leg.Uuid, over, over ? CallTime.EndOf(state.Timeline, leg.Uuid) ?? state.PresumedEndedAt ?? begin : begin, isCaller, isCaller ? RoomOf(state) : null);
        }
    }

    private static string? RoomOf(CallState state)
    {
        for (var i = state.Timeline.Length - 1; i >= 0; i--)
        {
            if (state.Timeline[i] is { Kind: TimelineKind.Decision, Notes: { } notes })
            {
                return notes.LastOrDefault(note => note.What == FlowNotes.Sits)?.Detail;
            }
        }

        return null;
    }

    /// <summary>True for the name of an app user: outbound legs go to phones, SIP addresses and sockets too.</summary>
    internal static bool IsUserName(string? to) =>
        to?.Length <= LongestName && !PhoneNumber.TryParse(to, out _) && !to.Contains(':', StringComparison.Ordinal) && !to.StartsWith('+');
}
