using System.ComponentModel;
using System.Globalization;
using ContactCenter.Domain.Mailboxes;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Recordings;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Mailboxes;
using ContactCenter.Grains.Mailboxes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Mailboxes;

/// <summary><c>/api/v1/mailboxes</c>: messages that callers left with <c>voicemail</c> steps.</summary>
internal static class MailboxesApi
{
    private const int LongestBox = 1_000_000;

    public static void MapMailboxesApi(this RouteGroupBuilder v1)
    {
        var boxes = v1.MapGroup("/mailboxes").WithTags("Mailboxes");
        boxes.MapGet("", All).ForSupervisors().Problems(400);
        boxes.MapGet("/{name}/messages", List).ForAgents().Problems(400, 404);
        boxes.MapPatch("/{name}/messages/{id}", Mark).ForAgents().Problems(400, 404, 413, 415);
        boxes.MapDelete("/{name}/messages/{id}", Delete).ForSupervisors().Problems(404);
        boxes.MapGet("/{name}/messages/{id}/audio", Audio).ForAgents().Problems(404, 409, 410, 416, 502);
    }

    /// <summary>The mailboxes in which a message was ever left, sorted by name.</summary>
    internal static async Task<Results<Ok<Page<MailboxRow>>, ProblemHttpResult>> All([AsParameters] PageRequest page, IGrainFactory grains, RecordingOpener opener)
    {
        if (page.Check(out var after) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var boxes = await DirectoryPages.Read<MailboxView>(grains, DirectoryKind.Mailboxes, page.Count, after, name => grains.GetGrain<IMailboxGrain>(name).View());
        var keptFrom = opener.KeptFrom;
        return TypedResults.Ok(new Page<MailboxRow>([.. boxes.Items.Select(box => MailboxRow.Of(box, keptFrom))], boxes.Next));
    }

    /// <summary>The messages of a mailbox, newest first. An agent sees those of callers who had waited in one of the agent's queues, with hidden numbers.</summary>
    /// <param name="name">Name of the mailbox.</param>
    /// <param name="page">Which part.</param>
    /// <param name="status">Only these: new, heard or done.</param>
    /// <param name="queue">Only of callers who had waited in this queue.</param>
    /// <param name="http">The request.</param>
    /// <param name="boxes">Reads the mailbox.</param>
    internal static async Task<Results<Ok<Page<MessageView>>, ProblemHttpResult>> List(
        string name,
        [AsParameters] PageRequest page,
        [Description("Only these: new, heard or done.")] string? status,
        [Description("Only of callers who had waited in this queue.")] string? queue,
        HttpContext http,
        MailboxReader boxes)
    {
        var (skip, wanted) = (0, MessageStatus.New);
        if (page.Check(out var position) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (position is not null && !(int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out skip) && skip <= LongestBox))
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        if (status is not null && !(Enum.TryParse(status, ignoreCase: true, out wanted) && Enum.IsDefined(wanted)))
        {
            return Problems.Refused(new Domain.Refusal("unknown-status", "A status is new, heard or done.", "status"));
        }

        name = UserNames.FromPath(name);
        var caller = Caller.Of(http);
        if (await boxes.Read(name, caller) is not { } box)
        {
            return Unknown();
        }

        var all = box.Messages.Where(message => (status is null || message.Status == wanted) && (queue is null || message.Queue == queue)).ToList();
        var next = all.Count > skip + page.Count ? PageRequest.CursorOf((skip + page.Count).ToString(CultureInfo.InvariantCulture)) : null;
        return TypedResults.Ok(new Page<MessageView>([.. all.Skip(skip).Take(page.Count).Select(message => MessageView.Of(name, message, caller.Agent is not null))], next));
    }

    /// <summary>Says what was done with a message. The same again changes nothing.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Mark(string name, string id, MessageChange body, HttpContext http, MailboxReader boxes, IGrainFactory grains)
    {
        name = UserNames.FromPath(name);
        var caller = Caller.Of(http);
        if (await boxes.Find(name, id, caller) is null)
        {
            return UnknownMessage();
        }

        var reply = await grains.GetGrain<IMailboxGrain>(name).Mark(id, body.Status ?? "", caller.Agent);
        return reply.ToResult();
    }

    /// <summary>Deletes a message: it is in no list any more and given to nobody, not as a recording of its call either.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(string name, string id, IGrainFactory grains)
    {
        name = UserNames.FromPath(name);
        if (name.Length > MailboxRules.LongestName)
        {
            return Unknown();
        }

        var reply = await grains.GetGrain<IMailboxGrain>(name).Delete(id);
        return reply.IsDone ? TypedResults.NoContent() : UnknownMessage();
    }

    /// <summary>A message, to be played or, with <c>download</c>, kept; fetched from Vonage while it is sent, as a whole or the one range that is asked for. Listening does not change the status.</summary>
    internal static async Task<Results<RecordingResult, ProblemHttpResult>> Audio(
        string name, string id, bool? download, HttpContext http, MailboxReader boxes, IGrainFactory grains, RecordingOpener opener) =>
        await boxes.Find(UserNames.FromPath(name), id, Caller.Of(http)) is { } message && await grains.GetGrain<ICallGrain>(message.CallId).View() is { } view
            ? await opener.Open(view.Read<CallView>(), id, download == true, http)
            : UnknownMessage();

    private static ProblemHttpResult Unknown() => Problems.NotFound("unknown-mailbox", "No message for you was ever left in a mailbox of this name.");

    private static ProblemHttpResult UnknownMessage() =>
        Problems.NotFound("unknown-message", "There is no such message for you; it may have been deleted, or its time is over.");
}
