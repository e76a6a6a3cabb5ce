using ContactCenter.Domain.Mailboxes;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Recordings;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Mailboxes;
using ContactCenter.Grains.Mailboxes;

namespace ContactCenter.Gateway.Api.Mailboxes;

/// <summary>Reads mailboxes with the eyes of who asks: an agent sees messages of callers who had waited in one of the agent's queues.</summary>
internal sealed class MailboxReader(IGrainFactory grains, RecordingOpener opener)
{
    /// <summary>The mailbox as who asks may see it, without what is too old; null when there is none for them.</summary>
    public async ValueTask<MailboxView?> Read(string name, Caller caller)
    {
        if (name.Length is 0 or > MailboxRules.LongestName || await grains.GetGrain<IMailboxGrain>(name).View() is not { } view)
        {
            return null;
        }

        var (box, keptFrom) = (view.Read<MailboxView>(), opener.KeptFrom);
        var kept = box with { Messages = box.Messages.RemoveAll(message => message.At < keptFrom) };
        if (caller.Agent is not { } agent)
        {
            return kept;
        }

        var queues = await grains.GetGrain<IAgentDesk>(agent).Desk() is { } desk ? desk.Read<DeskView>().Queues : null;
        var own = kept with { Messages = kept.Messages.RemoveAll(message => message.Queue is null || queues?.ContainsKey(message.Queue) != true), Lost = 0 };
        return own.Messages.IsEmpty && queues?.ContainsKey(name) != true ? null : own;
    }

    /// <summary>A message that who asks may see, or null.</summary>
    public async ValueTask<MailboxMessage?> Find(string name, string id, Caller caller) =>
        (await Read(name, caller))?.Messages.FirstOrDefault(message => message.Id == id);
}
