using System.Collections.Immutable;
using System.Text;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Applications;
using ContactCenter.Domain.Flows.Publishing;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;
using ContactCenter.Domain.Queues.Administration;

namespace ContactCenter.Domain.Tests.Operations;

/// <summary>What was refused left nothing behind: the same id may come again, corrected (decision 0015).</summary>
public sealed class RefusedCommandTests
{
    private const string Id = "op-1";
    private const string Flow = """{"name":"N","caller":"a","steps":{"a":{"type":"hangUp"}}}""";
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_queue_that_could_not_be_is_made_with_the_same_id() => Corrected(
        QueueState.Empty, (state, good) => QueueRules.Change(state, "sales", Id, good ? "{}"u8 : """{"ringSeconds":1}"""u8, null));

    [Fact]
    public void A_queue_that_nobody_knew_is_removed_with_the_same_id_once_it_is_there()
    {
        Assert.NotEmpty(QueueRules.Remove(QueueState.Empty, "sales", Id, false, 0).Refusals);
        var made = QueueRules.Change(QueueRules.Remove(QueueState.Empty, "sales", Id, false, 0).Next, "sales", "op-2", "{}"u8, null);
        Assert.Empty(QueueRules.Remove(made.Next, "sales", Id, false, 0).Refusals);
    }

    [Fact]
    public void A_flow_with_a_fault_is_published_with_the_same_id() => Corrected(
        FlowState.Empty, (state, good) => FlowPublishing.Publish(state, Id, Encoding.UTF8.GetBytes(good ? Flow : "{}"), 0, null, Now));

    [Fact]
    public void A_number_with_a_wrong_country_is_set_with_the_same_id() => Corrected(
        NumberState.Empty, (state, good) => NumberRules.Assign(state, Id, null, null, good ? "GB" : "Britain", null));

    [Fact]
    public void A_setting_that_is_no_number_is_set_with_the_same_id() => Corrected(
        ApplicationState.Empty, (state, good) => ApplicationRules.Change(state, Id, new(null, null, good ? "442079460000" : "Vonage", null, null)));

    [Fact]
    public void A_profile_with_a_wrong_pin_is_changed_with_the_same_id() => Corrected(
        AgentState.Empty, (state, good) => AgentRules.Change(state, Id, good ? "Ann" : new string('a', 101), null, null, Now));

    [Fact]
    public void An_agent_with_a_wrong_level_is_assigned_with_the_same_id() => Corrected(
        DeskState.Empty, (state, good) => DeskAssignments.Assign(state, Id, new Dictionary<string, int> { ["german"] = good ? 5 : 11 }, null, Now));

    [Fact]
    public void A_refusal_that_an_older_version_stored_counts_as_never_sent()
    {
        ImmutableArray<RememberedOperation> memory = [new(Id, "content", 3, [new Refusal("invalid-skill", "No.")])];
        Assert.Null(memory.Recall(Id, "content"));
        Assert.Equal(4, memory.Remember(new(Id, "content", 4, [])).Recall(Id, "content")?.Version);
    }

    // Refused, it is the state that it was, so nothing is written; done, it is remembered, and other content is refused.
    private static void Corrected<TState>(TState empty, Func<TState, bool, Outcome<TState>> command)
        where TState : class
    {
        var refused = command(empty, false);
        Assert.NotEmpty(refused.Refusals);
        Assert.Same(empty, refused.Next);

        var done = command(refused.Next, true);
        Assert.Empty(done.Refusals);
        var again = command(done.Next, true);
        Assert.Same(done.Next, again.Next);
        Assert.Equal(done.Version, again.Version);
        Assert.Equal([OperationMemory.Mismatch], command(done.Next, false).Refusals.Select(refusal => refusal.Code));
    }
}
