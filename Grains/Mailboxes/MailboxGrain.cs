using System.Text.Json;
using ContactCenter.Domain.Mailboxes;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Mailboxes;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Mailboxes;

[GrainType("mailbox"), Reentrant]
internal sealed partial class MailboxGrain : CommittedGrain<MailboxState>, IMailboxGrain
{
    private readonly ILogger _log;
    private readonly Retry _deletions;
    private bool _isListed;

    public MailboxGrain(ILogger<MailboxGrain> log)
        : base("mailbox", MailboxState.Empty)
    {
        _log = log;
        _deletions = new Retry(this, Forget);
    }

    private string Name => this.GetPrimaryKeyString();

    public async ValueTask File(byte[] message)
    {
        var left = JsonSerializer.Deserialize<MailboxMessage>(message, StateJson.Options)!;
        if (!_isListed)
        {
            await GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Mailboxes).Add(Name);
            _isListed = true;
        }

        var lost = await Commit(state =>
        {
            var next = MailboxRules.Filed(state, left);
            return new Change<MailboxState, bool>(next, next.Lost > state.Lost);
        });
        if (lost)
        {
            LogFull(Name, MailboxRules.MaxKept);
        }
    }

    public ValueTask<JsonReply?> View() => ValueTask.FromResult<JsonReply?>(Committed.Version == 0
        ? null
        : GrainMessages.View(new MailboxView(Name, Committed.Lost, [.. Committed.Messages.Where(message => !message.IsDeleted).Reverse()]), Committed.Version));

    public async ValueTask<CommandReply> Mark(string id, string status, string? agent)
    {
        var now = Clock.GetUtcNow();
        return Enum.TryParse<MessageStatus>(status, ignoreCase: true, out var read) && Enum.IsDefined(read)
            ? await Change(state => MailboxRules.Marked(state, id, read, agent, now))
            : GrainMessages.Refused("unknown-status", "A status is new, heard or done.", "$.status");
    }

    public ValueTask<CommandReply> Delete(string id) => Change(state => MailboxRules.Deleted(state, id));

    public async ValueTask Dropped(string callId, string? id) =>
        await Commit(state => new Change<MailboxState, bool>(MailboxRules.Dropped(state, callId, id), true));

    protected override void OnLoaded() => OnCommitted(Committed);

    protected override void OnCommitted(MailboxState before)
    {
        if (Committed.Messages.Any(message => message.IsDeleted))
        {
            _deletions.Soon();
        }
    }

    private async ValueTask<CommandReply> Change(Func<MailboxState, (MailboxState State, bool IsKnown)> rule) => await Commit(state =>
    {
        var (next, isKnown) = rule(state);
        return new Change<MailboxState, CommandReply>(next, isKnown
            ? GrainMessages.Reply(next.Version, [])
            : GrainMessages.Refused("unknown-message", "There is no such message; it may have been deleted, or its time is over."));
    });

    // The call goes first: while it knows the recording, it would file the message again.
    private async Task Forget()
    {
        while (Committed.Messages.FirstOrDefault(message => message.IsDeleted) is { } deleted)
        {
            await GrainFactory.GetGrain<ICallGrain>(deleted.CallId).DropRecordings(deleted.Id);
            await Commit(state => new Change<MailboxState, bool>(MailboxRules.Dropped(state, deleted.CallId, deleted.Id), true));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mailbox {Mailbox} holds {Count} messages, the most that are kept: an old one went for a new one. Delete what is done")]
    private partial void LogFull(string mailbox, int count);
}
