using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.LastAgents;

/// <summary>The conversation of an agent with somebody outside that a call ended with.</summary>
/// <param name="Caller">Key of the other's number (<see cref="CallerKeys"/>).</param>
/// <param name="Talk">Who spoke, and until when.</param>
public sealed record OutsideTalk(string Caller, LastTalk Talk)
{
    /// <summary>
    /// Finds it: of all agents who spoke with the caller, whether a queue, a colleague or the flow connected them, whoever left last; where an agent dialled
    /// out, that agent. Talks below <see cref="WaitRules.ShortestTalk"/>, holds not counted, were none, and supervisors are nobody's agent. Null: there was none, or the other has
    /// no number.
    /// </summary>
    /// <param name="state">The call.</param>
    /// <param name="summary">The same, derived; the call is over.</param>
    public static OutsideTalk? Of(CallState state, CallSummary summary)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.FromUser is { } user)
        {
            return Last(Legs(state, summary).Select(leg => With(leg.Facts.To, TalkOf(user, leg, summary))));
        }

        var rung = from leg in Legs(state, summary) where Engagements.IsUserName(leg.Facts.To) select TalkOf(leg.Facts.To!, leg, summary);
        return Last(Offered(summary).Concat(rung).Select(talk => With(summary.From, talk)));
    }

    private static OutsideTalk? Last(IEnumerable<OutsideTalk?> talks) => talks.OfType<OutsideTalk>().MaxBy(talk => talk.Talk.At);

    private static OutsideTalk? With(string? number, LastTalk? talk) => talk is not null && CallerKeys.Of(number) is { } caller ? new(caller, talk) : null;

    // Somebody who was only consulted was never heard by the caller, who was on hold.
    private static IEnumerable<LastTalk?> Offered(CallSummary summary) =>
        from offer in summary.Offers
        where offer is { Number: null, Kind: not OfferKind.Supervise, AcceptedAt: not null, EndedAt: not null }
        select Between(offer.Agent, (offer.JoinedAt ?? offer.AcceptedAt) + HoldSpans.Within(summary.Holds, offer).Time, offer.EndedAt);

    private static IEnumerable<CallLeg> Legs(CallState state, CallSummary summary) =>
        from leg in summary.Legs
        where leg.Uuid != summary.Id && leg.Facts.Direction == LegDirection.Outbound && !state.Unwanted.Contains(leg.Uuid) && !state.Offers.Any(offer => offer.Leg == leg.Uuid)
        select leg;

    private static LastTalk? TalkOf(string agent, CallLeg leg, CallSummary summary) => Between(agent, leg.AnsweredAt, leg.EndedAt ?? summary.EndedAt);

    private static LastTalk? Between(string agent, DateTimeOffset? from, DateTimeOffset? to) => to - from >= WaitRules.ShortestTalk ? new(agent, to!.Value) : null;
}
