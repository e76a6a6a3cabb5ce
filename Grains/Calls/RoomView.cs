using System.Collections.Immutable;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Grains.Calls;

/// <summary>Who has the caller now, and who is being asked. Silent supervisors are not told of.</summary>
public sealed record RoomView
{
    /// <summary>Who talks with the caller, or would if the caller were not on hold, in the order in which they came.</summary>
    public required ImmutableArray<RoomGuest> Guests { get; init; }

    /// <summary>Who is being asked to take the caller over; null: nobody is.</summary>
    public RoomTransfer? Transfer { get; init; }

    /// <summary>Whether the room is recorded, or about to be.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Makes the view; null while nobody talks with the caller.</summary>
    internal static RoomView? Of(CallState state)
    {
        var there = state.Offers.Where(offer => offer is { IsTalking: true, IsCompany: true }).ToList();
        return there.Count == 0 ? null : new()
        {
            Guests = [.. there.Select(offer => new RoomGuest(offer.Id, offer.Who, offer.Number is not null, offer.AcceptedAt!.Value))],
            Transfer = state.Transfer is { } transfer && Find(state, transfer.Offer) is { IsOpen: true } to
                ? new(transfer.Offer, to.Who, Find(state, transfer.By)?.Who ?? "", transfer.IsBlind, to.IsTalking)
                : null,
            IsRecorded = state.Recording?.IsOn ?? there.Any(offer => offer.Record),
        };
    }

    private static Offer? Find(CallState state, string offer) => state.Offers.FirstOrDefault(one => one.Id == offer);
}
