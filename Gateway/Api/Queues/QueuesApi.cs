using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary><c>/api/v1/queues</c>: the queues and who waits in them.</summary>
internal static class QueuesApi
{
    private const int LongestQueue = 1_000_000;

    public static void MapQueuesApi(this RouteGroupBuilder v1)
    {
        var queues = v1.MapGroup("/queues").WithTags("Queues");
        queues.MapGet("", List).ForSupervisors().Produces<Page<QueueView>>().Problems(400);
        queues.MapGet("/{id}", Get).ForSupervisors().Problems(404);
        queues.MapGet("/{id}/waiting", Waiting).ForSupervisors().Problems(400, 404);
        queues.MapQueueSettings();
        queues.MapCallbacks();
    }

    /// <summary>The queues, sorted by id: settings and what goes on in each. From the live board: at most a second or so old; one queue is exact.</summary>
    internal static async Task<Results<Ok<Page<JsonElement>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains, LiveFeed feed, CancellationToken stop) =>
        page.Check(out var after) is { } bad
            ? Problems.Refused(bad)
            : TypedResults.Ok(await DirectoryPages.Read(grains, DirectoryKind.Queues, await feed.Look(LiveTopics.Queues, stop), page.Count, after, id => grains.GetGrain<IQueueGrain>(id).View()));

    /// <summary>One queue: settings and what goes on now. The ETag is the version of the settings.</summary>
    internal static async Task<Results<ViewResult<QueueView>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        QueueIds.IsGood(id) && await grains.GetGrain<IQueueGrain>(id).View() is { } view ? new ViewResult<QueueView>(view) : QueueIds.Unknown();

    /// <summary>Those who wait, first served first. A caller who moves up between two requests may be missed or shown twice.</summary>
    internal static async Task<Results<Ok<Page<WaitingCallerView>>, ProblemHttpResult>> Waiting(string id, [AsParameters] PageRequest page, IGrainFactory grains)
    {
        if (Skip(page, out var skip) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (!QueueIds.IsGood(id) || await grains.GetGrain<IQueueGrain>(id).Settings() is null)
        {
            return QueueIds.Unknown();
        }

        var waiting = (await grains.GetGrain<IQueueGrain>(id).Waiting(skip, page.Count)).Read<WaitingView>();
        return TypedResults.Ok(new Page<WaitingCallerView>(waiting.Items, Next(waiting.Total, skip, page)));
    }

    /// <summary>How many of a list in the order of service come before a page; why the page cannot be had, or null.</summary>
    internal static Refusal? Skip(PageRequest page, out int skip)
    {
        skip = 0;
        return page.Check(out var position) is { } bad ? bad
            : position is null || (int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out skip) && skip <= LongestQueue) ? null
            : PageRequest.BadCursor;
    }

    /// <summary>Where such a list goes on; null: it does not.</summary>
    internal static string? Next(int total, int skip, PageRequest page) =>
        total > skip + page.Count ? PageRequest.CursorOf((skip + page.Count).ToString(CultureInfo.InvariantCulture)) : null;
}
