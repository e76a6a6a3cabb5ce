using ContactCenter.Domain.Mailboxes;

namespace ContactCenter.Domain.Tests.Mailboxes;

public sealed class MailboxRulesTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Messages_are_kept_once_and_in_the_order_of_time()
    {
        var box = Filed(Message("b", 2), Message("a", 1), Message("b", 2));
        Assert.Equal(["a", "b"], box.Messages.Select(message => message.Id));
        Assert.Same(box, MailboxRules.Filed(box, Message("a", 5)));
    }

    [Fact]
    public void What_was_marked_stays_so_when_the_message_is_told_again()
    {
        var (box, isKnown) = MailboxRules.Marked(Filed(Message("a", 1)), "a", MessageStatus.Done, "ann", T0);
        Assert.True(isKnown);
        Assert.Equal((MessageStatus.Done, "ann", T0), MailboxRules.Filed(box, Message("a", 1)).Messages[0] is var kept ? (kept.Status, kept.ChangedBy, kept.ChangedAt) : default);
        Assert.Same(box, MailboxRules.Marked(box, "a", MessageStatus.Done, "bob", T0.AddHours(1)).State);
    }

    [Fact]
    public void A_deleted_message_is_known_to_nobody_but_is_not_filed_again()
    {
        var (box, _) = MailboxRules.Deleted(Filed(Message("a", 1)), "a");
        Assert.Null(MailboxRules.Find(box, "a"));
        Assert.False(MailboxRules.Marked(box, "a", MessageStatus.Heard, null, T0).IsKnown);
        Assert.False(MailboxRules.Deleted(box, "a").IsKnown);
        Assert.Same(box, MailboxRules.Filed(box, Message("a", 1)));
        Assert.Empty(MailboxRules.Dropped(box, "call-a", "a").Messages);
    }

    [Fact]
    public void A_full_mailbox_lets_go_of_what_is_done_before_what_was_heard_and_of_what_is_new_last()
    {
        var box = Filed([.. Enumerable.Range(0, MailboxRules.MaxKept).Select(n => Message($"{n}", n))]);
        box = MailboxRules.Marked(box, "7", MessageStatus.Done, null, T0).State;
        box = MailboxRules.Marked(box, "5", MessageStatus.Heard, null, T0).State;
        foreach (var (next, gone) in new[] { ("x", "7"), ("y", "5"), ("z", "0") })
        {
            box = MailboxRules.Filed(box, Message(next, 10_000));
            Assert.Null(MailboxRules.Find(box, gone));
            Assert.Equal(MailboxRules.MaxKept, box.Messages.Length);
        }

        Assert.Equal(3, box.Lost);
    }

    [Fact]
    public void Messages_of_a_call_go_with_its_recordings()
    {
        var box = Filed(Message("a", 1), Message("b", 2));
        Assert.Equal(["b"], MailboxRules.Dropped(box, "call-a", null).Messages.Select(message => message.Id));
        Assert.Same(box, MailboxRules.Dropped(box, "call-c", null));
    }

    private static MailboxState Filed(params MailboxMessage[] messages) => messages.Aggregate(MailboxState.Empty, MailboxRules.Filed);

    private static MailboxMessage Message(string id, int second) => new() { Id = id, CallId = $"call-{id}", At = T0.AddSeconds(second), From = "447700900001" };
}
