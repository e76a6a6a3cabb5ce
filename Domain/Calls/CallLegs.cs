using System.Collections.Immutable;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>Derives the legs of a call from its timeline; the same for every order of arrival.</summary>
public static class CallLegs
{
    /// <summary>The legs, in the order of their first event.</summary>
    public static ImmutableArray<CallLeg> Of(ImmutableArray<TimelineEntry> timeline)
    {
        var legs = ImmutableArray.CreateBuilder<CallLeg>(2);
        foreach (var entry in timeline)
        {
            if (entry is not { Kind: TimelineKind.Status, Leg: { } uuid, LegFacts: { } facts })
            {
                continue;
            }

            var at = IndexOf(legs, uuid);
            if (at < 0)
            {
                legs.Add(new CallLeg { Uuid = uuid, StartedAt = entry.At });
                at = legs.Count - 1;
            }

            legs[at] = Hear(legs[at], entry, facts);
        }

        return legs.DrainToImmutable();
    }

    private static CallLeg Hear(CallLeg leg, TimelineEntry entry, LegFacts facts)
    {
        var status = LegStatuses.Parse(entry.Status);
        var answered = status is LegStatus.Answered or LegStatus.Human or LegStatus.Machine;
        var over = LegStatuses.IsTerminal(status);
        return leg with
        {
            Status = LegStatuses.Merge(leg.Status, status),
            Outcome = LegStatuses.Outcome(leg.Outcome, status),
            WasAnswered = leg.WasAnswered || answered || facts.StartTime is not null,
            AnsweredAt = leg.AnsweredAt ?? (answered ? entry.At : facts.StartTime),
            EndedAt = !over ? leg.EndedAt : Later(leg.EndedAt, facts.EndTime ?? entry.At),
            Facts = leg.Facts with
            {
                Direction = leg.Facts.Direction == LegDirection.Unknown ? facts.Direction : leg.Facts.Direction,
                From = leg.Facts.From ?? facts.From,
                To = leg.Facts.To ?? facts.To,
                StartTime = facts.StartTime ?? leg.Facts.StartTime,
                EndTime = facts.EndTime ?? leg.Facts.EndTime,
                DurationSeconds = facts.DurationSeconds ?? leg.Facts.DurationSeconds,
                Price = facts.Price ?? leg.Facts.Price,
                Network = facts.Network ?? leg.Facts.Network,
                Detail = facts.Detail ?? leg.Facts.Detail,
                SipCode = facts.SipCode ?? leg.Facts.SipCode,
                DisconnectedBy = facts.DisconnectedBy == DisconnectedBy.Unknown ? leg.Facts.DisconnectedBy : facts.DisconnectedBy,
            },
        };
    }

    private static DateTimeOffset Later(DateTimeOffset? a, DateTimeOffset b) => a > b ? a.Value : b;

    private static int IndexOf(ImmutableArray<CallLeg>.Builder legs, string uuid)
    {
        for (var i = 0; i < legs.Count; i++)
        {
            if (legs[i].Uuid == uuid)
            {
                return i;
            }
        }

        return -1;
    }
}
