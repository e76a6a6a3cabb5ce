using ContactCenter.Domain.LastAgents;

namespace ContactCenter.Domain.Tests.LastAgents;

public sealed class LastAgentRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    [Fact]
    public void The_later_talk_holds_in_whatever_order_both_are_told()
    {
        var (early, late) = (new LastTalk("Ann", Now.AddHours(-2)), new LastTalk("Bob", Now.AddHours(-1)));
        var forward = Note(Note(LastAgentsState.Empty, "c", early), "c", late);
        var backward = Note(Note(LastAgentsState.Empty, "c", late), "c", early);
        Assert.Equal((late, late), (Find(forward, "c"), Find(backward, "c")));
        Assert.Same(forward, Note(forward, "c", late));
    }

    [Fact]
    public void A_talk_that_is_too_old_is_neither_remembered_nor_found_and_goes_with_the_next_change()
    {
        Assert.Same(LastAgentsState.Empty, Note(LastAgentsState.Empty, "c", new("Ann", Now - Keep)));

        var state = Note(LastAgentsState.Empty, "c", new("Ann", Now));
        Assert.NotNull(LastAgentRules.Find(state, "c", Now + Keep - TimeSpan.FromSeconds(1), Keep));
        Assert.Null(LastAgentRules.Find(state, "c", Now + Keep, Keep));
        Assert.Equal(["d"], LastAgentRules.Noted(state, "d", new("Bob", Now + Keep), Now + Keep, Keep).Talks.Keys);
        Assert.Empty(LastAgentRules.Pruned(state, Now + Keep, Keep).Talks);
        Assert.Same(state, LastAgentRules.Pruned(state, Now, Keep));
    }

    [Fact]
    public void Beyond_its_bound_a_shard_forgets_who_spoke_longest_ago()
    {
        var state = LastAgentsState.Empty;
        for (var n = 0; n <= LastAgentRules.MostCallers; n++)
        {
            state = Note(state, $"c{n}", new("Ann", Now.AddMinutes(-Math.Abs(n - 7))));
        }

        Assert.Equal(LastAgentRules.MostCallers, state.Talks.Count);
        Assert.Null(Find(state, $"c{LastAgentRules.MostCallers}"));
        Assert.NotNull(Find(state, "c0"));
    }

    [Fact]
    public void A_caller_who_is_forgotten_is_gone_and_nobody_else()
    {
        var state = LastAgentRules.Forgotten(Note(Note(LastAgentsState.Empty, "c", new("Ann", Now)), "d", new("Bob", Now)), "c");
        Assert.Equal((null, "Bob"), (Find(state, "c"), Find(state, "d")?.Agent));
        Assert.Same(state, LastAgentRules.Forgotten(state, "c"));
    }

    [Theory]
    [InlineData("447700900001", "+44 7700 900001", true)]
    [InlineData("447700900001", "447700900002", false)]
    public void A_number_has_one_key_however_it_is_written(string a, string b, bool same)
    {
        var key = CallerKeys.Of(a)!;
        Assert.Equal(same, key == CallerKeys.Of(b));
        Assert.DoesNotContain("900001", key, StringComparison.Ordinal);
        Assert.Equal((32, 3), (key.Length, CallerKeys.ShardOf(key).Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anonymous")]
    [InlineData("266696687")]
    [InlineData("erased")]
    [InlineData("sip:jane@example.com")]
    public void Who_withholds_the_number_or_has_none_has_no_key(string? callerId) => Assert.Null(CallerKeys.Of(callerId));

    [Fact]
    public void In_a_day_every_shard_is_looked_through_once()
    {
        var pruned = Enumerable.Range(0, 24).SelectMany(hour => CallerKeys.ToPrune(Now.AddHours(hour))).ToList();
        Assert.Equal((CallerKeys.Shards, CallerKeys.Shards), (pruned.Count, pruned.Distinct().Count()));
        Assert.Contains(CallerKeys.ShardOf(CallerKeys.Of("447700900001")!), pruned);
    }

    private static LastAgentsState Note(LastAgentsState state, string caller, LastTalk talk) => LastAgentRules.Noted(state, caller, talk, Now, Keep);

    private static LastTalk? Find(LastAgentsState state, string caller) => LastAgentRules.Find(state, caller, Now, Keep);
}
