using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;

namespace ContactCenter.Domain.Tests.Queues.Administration;

public sealed class QueueRulesTests
{
    private static readonly QueueState Known = QueueRules.Change(QueueState.Empty, "sales", "op-0", "{}"u8, null).Next;

    [Fact]
    public void Change_is_done_once_for_its_operation()
    {
        var once = QueueRules.Change(Known, "sales", "op-1", """{"ringSeconds":30}"""u8, 1);
        var twice = QueueRules.Change(once.Next, "sales", "op-1", """{"ringSeconds":30}"""u8, 1);

        Assert.Equal((2, 30), (once.Version, once.Next.Settings!.RingSeconds));
        Assert.Same(once.Next, twice.Next);
        Assert.Equal((2, true), (twice.Version, twice.Refusals.IsEmpty));
        Assert.Equal("idempotency-mismatch", Assert.Single(QueueRules.Change(once.Next, "sales", "op-1", "{}"u8, 1).Refusals).Code);
    }

    [Fact]
    public void Change_of_settings_that_somebody_else_changed_is_refused()
    {
        var refused = QueueRules.Change(Known, "sales", "op-1", "{}"u8, 7);
        Assert.Equal(("queue-changed", "$.basedOn"), (refused.Refusals[0].Code, refused.Refusals[0].Path));
        Assert.Equal(Known.Settings, refused.Next.Settings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sales")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("a2345678901234567890123456789012345678901")]
    public void Queue_of_an_impossible_id_is_refused(string id) =>
        Assert.Equal("invalid-queue-id", Assert.Single(QueueRules.Change(QueueState.Empty, id, "op", "{}"u8, null).Refusals).Code);

    [Fact]
    public void Queue_with_callers_is_not_removed_unless_it_may_be_drained()
    {
        Assert.Equal("queue-not-empty", Assert.Single(QueueRules.Remove(Known, "sales", "op-1", drain: false, waiting: 1).Refusals).Code);
        var draining = QueueRules.Remove(Known, "sales", "op-2", drain: true, waiting: 1).Next;
        Assert.True(draining is { IsDraining: true, IsKnown: true });
        Assert.Equal("unknown-queue", QueueRules.Refuse(draining, 0, hasAgents: true));
        Assert.Equal("removed", QueueRules.Evict(draining, hasAgents: true));
        Assert.Equal("queue-draining", Assert.Single(QueueRules.Change(draining, "sales", "op-3", "{}"u8, null).Refusals).Code);
        Assert.False(QueueRules.Drained(draining).IsKnown);
        Assert.Same(Known, QueueRules.Drained(Known));
    }

    [Fact]
    public void Empty_queue_is_removed_and_a_new_one_of_the_same_id_goes_on_counting()
    {
        var gone = QueueRules.Remove(Known, "sales", "op-1", drain: false, waiting: 0);
        Assert.False(gone.Next.IsKnown);
        Assert.Equal("unknown-queue", Assert.Single(QueueRules.Remove(gone.Next, "sales", "op-2", drain: false, waiting: 0).Refusals).Code);
        Assert.Equal(gone.Version + 1, QueueRules.Change(gone.Next, "sales", "op-3", "{}"u8, null).Version);
    }

    [Theory]
    [InlineData("{}", 5, false, null)]
    [InlineData("{}", 99_999, true, null)]
    [InlineData("{}", 100_000, true, "full")]
    [InlineData("""{"isClosed":true}""", 0, true, "closed")]
    [InlineData("""{"leaveWhenNoAgents":true}""", 0, false, "no-agents")]
    [InlineData("""{"leaveWhenNoAgents":true}""", 0, true, null)]
    [InlineData("""{"maxLength":5}""", 4, true, null)]
    [InlineData("""{"maxLength":5}""", 5, true, "full")]
    public void Caller_is_let_in_or_told_why_not(string settings, int waiting, bool hasAgents, string? refusal)
    {
        var state = QueueRules.Change(QueueState.Empty, "sales", "op", System.Text.Encoding.UTF8.GetBytes(settings), null).Next;
        Assert.Equal(refusal, QueueRules.Refuse(state, waiting, hasAgents));
        Assert.Equal(refusal == "full" ? null : refusal, QueueRules.Evict(state, hasAgents));
    }

    [Fact]
    public void The_queue_default_exists_before_anybody_made_it_can_be_changed_as_new_and_is_never_removed()
    {
        var state = QueueState.NeverStored("default");

        Assert.Equal(QueueSettings.Default, state.Settings);
        Assert.Null(QueueRules.Refuse(state, waiting: 0, hasAgents: false));
        Assert.Equal("built-in-queue", Assert.Single(QueueRules.Remove(state, "default", "op-1", drain: true, waiting: 0).Refusals).Code);
        var changed = QueueRules.Change(state, "default", "op-2", """{"ringSeconds":30}"""u8, basedOn: 0);
        Assert.Empty(changed.Refusals);
        Assert.Equal((1, 30), (changed.Next.Version, changed.Next.Settings!.RingSeconds));
        Assert.Equal("queue-changed", Assert.Single(QueueRules.Change(changed.Next, "default", "op-3", "{}"u8, basedOn: 0).Refusals).Code);
        Assert.False(QueueState.NeverStored("sales").IsKnown);
    }
}
