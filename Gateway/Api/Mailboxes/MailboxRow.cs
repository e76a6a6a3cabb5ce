using ContactCenter.Domain.Mailboxes;
using ContactCenter.Grains.Mailboxes;

namespace ContactCenter.Gateway.Api.Mailboxes;

/// <summary>A mailbox in the list of all.</summary>
/// <param name="Name">Its name, as <c>voicemail</c> steps say it.</param>
/// <param name="New">Messages that nobody has listened to.</param>
/// <param name="Heard">Messages that are open still.</param>
/// <param name="Done">Messages of which nothing is left to do.</param>
/// <param name="Lost">Messages that had to go because the mailbox was full.</param>
public sealed record MailboxRow(string Name, int New, int Heard, int Done, int Lost)
{
    internal static MailboxRow Of(MailboxView box, DateTimeOffset keptFrom)
    {
        var kept = box.Messages.Where(message => message.At >= keptFrom).ToLookup(message => message.Status);
        return new(box.Name, kept[MessageStatus.New].Count(), kept[MessageStatus.Heard].Count(), kept[MessageStatus.Done].Count(), box.Lost);
    }
}
