using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Conversations;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Finds a call by any of its ids.</summary>
internal sealed class CallFinder(IGrainFactory grains)
{
    private const int MaxId = 200;
    private const int MaxMerges = 4;

    /// <summary>The view of the call that has a leg or a conversation of this id, or that took it over; null when there is none.</summary>
    public async ValueTask<JsonReply?> Find(string id)
    {
        if (id.Length is 0 or > MaxId)
        {
            return null;
        }

        var view = await grains.GetGrain<ICallGrain>(id).View();
        if (view is null && await grains.GetGrain<IConversationGrain>(id).Owner() is { } owner)
        {
            view = await grains.GetGrain<ICallGrain>(owner).View();
        }

        for (var i = 0; i < MaxMerges && view?.Read<CallView>().Summary.MergedInto is { } other; i++)
        {
            view = await grains.GetGrain<ICallGrain>(other).View();
        }

        return view;
    }
}
