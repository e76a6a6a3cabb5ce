using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Conversations;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Conversations;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Conversations;

[Collection(ClusterCollection.Name)]
public sealed class ConversationTests(GrainCluster cluster)
{
    private readonly string _id = GrainCluster.NewId();
    private readonly string _agent = GrainCluster.NewId();
    private readonly string _conversation = "CON-" + GrainCluster.NewId();

    private IConversationGrain Conversation => cluster.Grains.GetGrain<IConversationGrain>(_conversation);

    [Fact]
    public async Task Early_events_are_held_and_adopted_when_the_answer_comes()
    {
        Assert.Null(await Post("started", 1));
        Assert.Null(await Post("answered", 2));

        await AnsweredAndClaimed();

        await Settled(_id, "started", "answered");
        Assert.Equal(_id, await Post("completed", 3));
        Assert.Equivalent(new[] { _agent, _conversation }, (await cluster.View(_id)).Aliases, strict: true);
    }

    [Fact]
    public async Task A_held_event_is_acknowledged_only_after_the_write_that_contains_it()
    {
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "conversation", _conversation);
        var posted = Post("started", 1);
        await GrainCluster.Soon(hang.Arrived);
        Assert.False(posted.IsCompleted);

        hang.Release();

        Assert.Null(await GrainCluster.Soon(posted));
        Assert.Single(cluster.Storage.Writes("conversation", _conversation));
    }

    [Fact]
    public async Task Events_that_nobody_claims_within_15_s_get_a_call_of_their_own()
    {
        await Post("started", 1);
        await cluster.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Null(await Conversation.Owner());

        await cluster.Advance(TimeSpan.FromSeconds(0.2));

        await GrainCluster.Until(async () => await Conversation.Owner() == _agent, "a call is opened");
        await Settled(_agent, "started");
        Assert.Equal(_agent, await Post("answered", 2));
        Assert.True(await cluster.IsWatched(_agent));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task Events_that_a_gateway_with_a_wrong_clock_received_are_held_as_long_as_any(double ahead)
    {
        var (now, theirs) = (cluster.Clock.GetUtcNow(), cluster.Clock.GetUtcNow().AddSeconds(ahead));
        await Conversation.Post(Status("started", 1).Held(theirs) with { SentAt = theirs });
        await cluster.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Null(await Conversation.Owner());

        await cluster.Advance(TimeSpan.FromSeconds(0.2));

        await GrainCluster.Until(async () => await Conversation.Owner() == _agent, "a call is opened");
        await Settled(_agent, "started");
        Assert.Equal(now, (await cluster.View(_agent)).Timeline.Single(entry => entry.IsWebhook).ReceivedAt);
    }

    [Fact]
    public async Task A_late_answer_takes_the_opened_call_over_and_the_log_shows_one_call()
    {
        await Post("started", 1);
        await cluster.Advance(TimeSpan.FromSeconds(15));
        await Settled(_agent, "started");
        await cluster.Call(_agent).Event(Status("answered", 2));
        await cluster.Call(_agent).Event(Status("completed", 3));
        await GrainCluster.Until(async () => (await Logged(_agent)).Length == 1, "the opened call is in the log");

        await AnsweredAndClaimed();

        await Settled(_id, "started", "answered", "completed");
        await GrainCluster.Until(async () => (await cluster.View(_agent)).Summary.MergedInto == _id, "the opened call is merged");
        await cluster.Call(_id).Event(Hooks.Status(_id, _conversation, "completed", 4));
        await GrainCluster.Until(
            async () => (await Logged(_id)).Length == 1 && (await Logged(_agent)).All(row => row.Phase == CallPhase.Merged),
            "one row that is a call, and one that says where it went");
        Assert.False(await cluster.IsWatched(_agent));
        var view = await cluster.View(_id);
        Assert.Equal(4, view.Timeline.Count(entry => entry.IsWebhook));
        Assert.Contains(_agent, view.Aliases);
    }

    [Fact]
    public async Task Events_for_a_call_that_was_merged_away_go_to_the_one_that_took_over()
    {
        await Post("started", 1);
        await cluster.Advance(TimeSpan.FromSeconds(15));
        await Settled(_agent, "started");
        await AnsweredAndClaimed();
        await GrainCluster.Until(async () => (await cluster.View(_agent)).Summary.MergedInto == _id, "the opened call is merged");

        await cluster.Call(_agent).Event(Status("answered", 2));
        await cluster.Call(_agent).Adopt([Status("completed", 3).Held(cluster.Clock.GetUtcNow())]);

        await Settled(_id, "started", "answered", "completed");
    }

    [Fact]
    public async Task An_event_that_races_with_the_merge_is_in_the_call_that_took_over()
    {
        await cluster.Call(_agent).Event(Status("started", 1));
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "call", _agent, times: 1);
        var merged = cluster.Call(_agent).MergeInto(_id).AsTask();
        await GrainCluster.Soon(hang.Arrived);
        var told = cluster.Call(_agent).Event(Status("answered", 2)).AsTask();
        await cluster.Turns.Taken(cluster.Call(_agent), nameof(ICallGrain.Event), 2);
        using var next = cluster.Storage.Inject(FaultKind.HangWrite, "call", _agent, times: 1);

        hang.Release();
        var handedOver = GrainCluster.Read<CallState>(await GrainCluster.Soon(merged));
        next.Release();
        await GrainCluster.Soon(told);

        var known = handedOver.Timeline.Concat(cluster.Stored(_id)?.Timeline ?? []).Select(entry => entry.Status);
        Assert.Contains("answered", known);
    }

    [Fact]
    public async Task A_hand_over_that_comes_after_the_merge_makes_no_second_call()
    {
        await cluster.Call(_agent).MergeInto(_id);

        await cluster.Call(_agent).Adopt([Status("started", 1).Held(cluster.Clock.GetUtcNow())]);

        await Settled(_id, "started");
        Assert.Equal(CallPhase.Merged, (await cluster.View(_agent)).Summary.Phase);
    }

    [Fact]
    public async Task A_full_conversation_opens_its_call_at_once_and_loses_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(n => Post($"word-{n}", 1)));

        Assert.Equal(_agent, await Post("completed", 2));
        await cluster.Call(_agent).Event(Status("completed", 2));

        await GrainCluster.Until(async () => await cluster.Call(_agent).View() is not null && (await cluster.View(_agent)).Timeline.Length == 501, "all events in the opened call");
    }

    [Fact]
    public async Task Held_events_whose_conversation_was_forgotten_get_their_call_without_another_event()
    {
        await Post("started", 1);
        await cluster.Forget(Conversation);
        await cluster.Advance(TimeSpan.FromSeconds(16));

        for (var shard = 0; shard < Interfaces.Watches.WatchShard.Count; shard++)
        {
            await cluster.Grains.GetGrain<Interfaces.Watches.IWatchGrain>(Interfaces.Watches.WatchShard.Name(shard)).Poke();
        }

        await GrainCluster.Until(async () => await cluster.Call(_agent).View() is not null, "a call is opened");
    }

    [Fact]
    public async Task Two_calls_cannot_own_a_conversation()
    {
        Assert.Equal(_id, (await Conversation.Bind(_id)).Owner);
        Assert.Equal(_id, (await Conversation.Bind(_agent)).Owner);
        Assert.Empty((await Conversation.Bind(_agent)).Held);
    }

    // A call of which nothing was heard claims its conversation five seconds after its answer.
    [Fact]
    public async Task An_event_that_is_being_held_while_its_conversation_is_claimed_reaches_the_call()
    {
        Task<string?> posted;
        using (var hang = cluster.Storage.Inject(FaultKind.HangWrite, "conversation", _conversation, times: 1))
        {
            posted = Post("started", 1);
            await GrainCluster.Soon(hang.Arrived);
            var claimed = cluster.Storage.Written(write => write.State == "conversation" && write.Key == _conversation);
            await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
            await cluster.Call(_id).Event(Hooks.Status(_id, _conversation, "answered", 2));
            await GrainCluster.Soon(claimed);
        }

        await GrainCluster.Soon(posted);
        await Settled(_id, "started", "answered");
        Assert.Equal(_id, await Post("completed", 3));
        await GrainCluster.Until(
            () => Task.FromResult(cluster.Storage.Stored<ConversationState>("conversation", GrainId.Create("conversation", _conversation)) is { Held.IsEmpty: true, Owner: { } owner } && owner == _id),
            "nothing is held any more");
    }

    private async Task AnsweredAndClaimed()
    {
        await cluster.Call(_id).Answer(Hooks.Answer(_id, _conversation));
        await GrainCluster.Until(async () => await cluster.Call(_id).View() is not null, "the answer is stored");
        await cluster.Advance(TimeSpan.FromSeconds(5));
    }

    private async Task<CallSummary[]> Logged(string call) => await cluster.Logged(call, new DateTimeOffset(2026, 11, 23, 12, 0, 3, TimeSpan.Zero));

    private WebhookMessage Status(string status, int second) => Hooks.Status(_agent, _conversation, status, second, inbound: false);

    private async Task<string?> Post(string status, int second) => (await Conversation.Post(Status(status, second).Held(cluster.Clock.GetUtcNow()))).Owner;

    private Task Settled(string call, params string[] statuses) => GrainCluster.Until(
        async () => await cluster.Call(call).View() is not null
            && (await cluster.View(call)).Timeline.Where(entry => entry.IsWebhook).Select(entry => entry.Status).SequenceEqual(statuses),
        $"{string.Join(", ", statuses)} in {call}");
}
