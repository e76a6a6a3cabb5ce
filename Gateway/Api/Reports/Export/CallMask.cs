using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>Hides numbers of people in an exported call. Our own numbers, which were called, stay: they say which line it was.</summary>
internal static class CallMask
{
    /// <summary>The call without numbers of people.</summary>
    public static CallSummary Hide(CallSummary call)
    {
        var first = call.Legs.FirstOrDefault(leg => leg.Uuid == call.Id)?.Facts.Direction;
        var isOurs = call.FromUser is null && first == LegDirection.Inbound;
        return call with
        {
            From = PhoneNumber.Hide(call.From),
            To = isOurs ? call.To : PhoneNumber.Hide(call.To),
            Offers = [.. call.Offers.Select(offer => offer.Number is null ? offer : offer with { Number = PhoneNumber.Hide(offer.Number) })],
            Legs = [.. call.Legs.Select(leg => leg with
            {
                Facts = leg.Facts with { From = PhoneNumber.Hide(leg.Facts.From), To = leg.Uuid == call.Id && isOurs ? leg.Facts.To : PhoneNumber.Hide(leg.Facts.To) },
            })],
        };
    }
}
