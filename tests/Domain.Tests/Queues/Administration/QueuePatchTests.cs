using System.Text;
using ContactCenter.Domain.Operations;
using ContactCenter.Domain.Queues.Administration;

namespace ContactCenter.Domain.Tests.Queues.Administration;

public class QueuePatchTests
{
    private static readonly QueueState Queue = Change(QueueState.Empty, """{"ringSeconds":30,"maxLength":5,"strategy":"ringAll","retryDelays":{"missed":7}}""").Next;

    [Fact]
    public void What_a_patch_leaves_out_stays_and_null_gives_back_the_default()
    {
        var patched = Change(Queue, """{"ringSeconds":25,"maxLength":null,"retryDelays":{"busy":9}}""", isPatch: true);
        Assert.Empty(patched.Refusals);
        Assert.Equal(
            Queue.Settings! with { RingSeconds = 25, MaxLength = null, RetryDelays = Queue.Settings.RetryDelays with { Busy = 9 } },
            patched.Next.Settings);
        Assert.Equal(Queue.Version + 1, patched.Next.Version);
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "unknown-field", "$.colour")]
    [InlineData("""{"ringSeconds":1}""", "out-of-range", "$.ringSeconds")]
    [InlineData("""{"retryDelays":{"late":1}}""", "unknown-field", "$.retryDelays.late")]
    [InlineData("[]", "wrong-type", "$")]
    public void What_is_wrong_in_a_patch_is_named_and_changes_nothing(string patch, string code, string path)
    {
        var refused = Change(Queue, patch, isPatch: true);
        Assert.Equal((code, path), (refused.Refusals.Single().Code, refused.Refusals.Single().Path));
        Assert.Equal(Queue.Settings, refused.Next.Settings);
    }

    [Fact]
    public void A_queue_that_is_not_there_cannot_be_patched() => Assert.Equal("unknown-queue", Change(QueueState.Empty, "{}", isPatch: true).Refusals.Single().Code);

    [Fact]
    public void A_queue_that_is_to_be_new_may_have_been_there_before()
    {
        Assert.Equal("queue-changed", Change(Queue, "{}", basedOn: 0).Refusals.Single().Code);
        var removed = QueueRules.Remove(Queue, "sales", "gone", drain: false, waiting: 0).Next;
        Assert.Empty(Change(removed, "{}", basedOn: 0).Refusals);
    }

    private static Outcome<QueueState> Change(QueueState state, string json, int? basedOn = null, bool isPatch = false) =>
        QueueRules.Change(state, "sales", $"{json}|{isPatch}|{basedOn}", Encoding.UTF8.GetBytes(json), basedOn, isPatch);
}
