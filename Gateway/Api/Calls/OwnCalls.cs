using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What an agent may see of calls.</summary>
internal static class OwnCalls
{
    /// <summary>The view of a call that the agent made, took, or is being rung for, by an offer or by name, without what others were offered and why; null when it is not the agent's.</summary>
    public static JsonReply? Of(string agent, JsonReply view)
    {
        var call = view.Read<CallView>();
        if (!DirectLegs.Concerns(call.Summary, agent))
        {
            return null;
        }

        var offers = call.Summary.Offers.Where(offer => offer.Agent == agent);
        var own = call with
        {
            Summary = call.Summary with { Offers = [.. offers.Select(offer => offer with { Why = null })] },
            Room = offers.Any(offer => offer.IsTalking) ? call.Room : null,
        };
        return view with { Utf8 = JsonSerializer.SerializeToUtf8Bytes(own, StateJson.Views) };
    }
}
