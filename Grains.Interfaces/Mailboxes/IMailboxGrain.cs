using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Mailboxes;

/// <summary>Messages that callers left; keyed by the name of the mailbox. Calls keep the recordings, the mailbox keeps what is done with them.</summary>
[Alias("cc.mailbox"), GrainInterfaceType("cc.mailbox")]
public interface IMailboxGrain : IGrainWithStringKey
{
    /// <summary>A message was left: JSON of a <c>MailboxMessage</c>. Answers after it is stored; the same again changes nothing.</summary>
    [Alias("file")]
    ValueTask File(byte[] message);

    /// <summary>The messages as JSON, newest first; null when none was ever left.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Says what was done with a message: a name of <c>MessageStatus</c>. Refused as <c>unknown-message</c>.</summary>
    [Alias("mark")]
    ValueTask<CommandReply> Mark(string id, string status, string? agent);

    /// <summary>Deletes a message and has its call forget the recording. Refused as <c>unknown-message</c>.</summary>
    [Alias("delete")]
    ValueTask<CommandReply> Delete(string id);

    /// <summary>Recordings of a call are there no longer; <paramref name="id"/> null: none of them. Idempotent.</summary>
    [Alias("dropped")]
    ValueTask Dropped(string callId, string? id);
}
