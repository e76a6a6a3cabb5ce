using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Calls;

/// <summary>A call in progress as wall boards and agents' desktops show it: little, for it is sent on every change.</summary>
public sealed record CallCard
{
    /// <summary>Call id.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the state behind it.</summary>
    public required int Version { get; init; }

    /// <summary>What was dialled.</summary>
    public string? To { get; init; }

    /// <summary>Caller id; null for app users.</summary>
    public string? From { get; init; }

    /// <summary>App user who called, or null.</summary>
    public string? FromUser { get; init; }

    /// <summary>Where the call stands in its flow, or stood last.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>First sign of the call.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The wait that lasts; null: the caller does not wait.</summary>
    public CallCardWait? Wait { get; init; }

    /// <summary>The callback that it is, while the customer was not reached; null otherwise.</summary>
    public CallCardCallback? Callback { get; init; }

    /// <summary>Offers that are live: apps that ring, and agents who are in the call.</summary>
    public ImmutableArray<CallCardOffer> Offers { get; init; } = [];

    /// <summary>Apps that ring or are in the call and that nobody offered it to, in order.</summary>
    public ImmutableArray<CallCardApp> Apps { get; init; } = [];

    /// <summary>App user whom the flow rings by name, and whose leg is not among <see cref="Apps"/> yet: the platform tells of it once it is picked up. Null: nobody.</summary>
    public string? RungByName { get; init; }

    /// <summary>Makes the card.</summary>
    public static CallCard Of(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var wait = call.Waits.LastOrDefault(wait => wait.IsOpen);
        return new()
        {
            Id = call.Id,
            Version = call.Version,
            To = call.To,
            From = call.From,
            FromUser = call.FromUser,
            Position = call.Position,
            RungByName = call.RungByName,
            StartedAt = call.StartedAt,
            Wait = wait is null ? null : new(wait.Queue, wait.EnteredAt, wait.QueuedAt, wait.Priority),
            Callback = CallCardCallback.Of(call),
            Offers = [.. call.Offers.Where(offer => offer.IsOpen)
                .Select(offer => new CallCardOffer(offer.Id, offer.Agent, offer.Kind, offer.Queue, offer.OfferedAt, offer.AcceptedAt))],
            Apps = [.. DirectLegs.Of(call.Legs, call.Offers).Where(leg => !leg.IsOver)
                .Select(leg => new CallCardApp(leg.Uuid, leg.Facts.To!, leg.StartedAt, leg.AnsweredAt))],
        };
    }

    /// <summary>Agents whom the call concerns: who made it, to whom it is offered, to whom its flow leads by name.</summary>
    public IEnumerable<string> Agents() =>
        Offers.Select(offer => offer.Agent).Concat(Apps.Select(app => app.Agent)).Concat(RungByName is null ? [] : [RungByName]).Concat(FromUser is null ? [] : [FromUser]).Distinct(StringComparer.Ordinal);

    /// <summary>The card as one agent sees it: without what others were offered, and without their apps.</summary>
    public CallCard For(string agent) => this with
    {
        Offers = Offers.RemoveAll(offer => offer.Agent != agent),
        Apps = Apps.RemoveAll(app => app.Agent != agent),
        RungByName = RungByName == agent ? agent : null,
    };
}
