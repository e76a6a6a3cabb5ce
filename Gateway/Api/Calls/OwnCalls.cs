using System.Text.Json;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What an agent may see of calls.</summary>
internal static class OwnCalls
{
    /// <summary>The view of a call that the agent made, took, or is being offered, without what others were offered and why; null when it is not the agent's.</summary>
    public static JsonReply? Of(string agent, JsonReply view)
    {
        var call = view.Read<CallView>();
        var offers = call.Summary.Offers.Where(offer => offer.Agent == agent).ToList();
        if (call.Summary.FromUser != agent && !offers.Any(offer => offer.IsOpen || offer.AcceptedAt is not null))
        {
            return null;
        }

        var own = call with
        {
            Summary = call.Summary with { Offers = [.. offers.Select(offer => offer with { Why = null })] },
            Room = offers.Any(offer => offer.IsTalking) ? call.Room : null,
        };
        return view with { Utf8 = JsonSerializer.SerializeToUtf8Bytes(own, StateJson.Views) };
    }
}
