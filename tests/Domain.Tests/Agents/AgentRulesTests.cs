using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Operations;
using CsCheck;

namespace ContactCenter.Domain.Tests.Agents;

public sealed class AgentRulesTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly PinHash Right = Hash("2468");
    private static readonly AgentState WithPin = AgentRules.Change(AgentState.Empty, "set", null, "2468", Right, T0).Next;

    [Fact]
    public void Nobody_gets_more_than_five_guesses_in_five_minutes() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 200]).Array[1, 40].Sample(attempts =>
        {
            var (state, now) = (WithPin, T0);
            var (wrong, lockedUntil) = (0, DateTimeOffset.MinValue);
            foreach (var (isRight, seconds) in attempts)
            {
                now += TimeSpan.FromSeconds(seconds);
                (state, var accepted) = AgentRules.CheckPin(state, isRight ? "2468" : "1357", now);
                Assert.Equal(isRight && lockedUntil <= now, accepted);
                if (lockedUntil <= now)
                {
                    wrong = isRight ? 0 : wrong + 1;
                    (wrong, lockedUntil) = wrong == AgentRules.MaxWrongPins ? (0, now + AgentRules.LockTime) : (wrong, lockedUntil);
                }
            }
        }, iter: 300);

    [Fact]
    public void Without_a_pin_no_pin_is_right() => Assert.False(AgentRules.CheckPin(AgentState.Empty, "", T0).Accepted);

    [Fact]
    public void A_new_pin_unlocks()
    {
        var locked = Enumerable.Range(0, AgentRules.MaxWrongPins).Aggregate(WithPin, (state, _) => AgentRules.CheckPin(state, "1", T0).Next);
        Assert.False(AgentRules.CheckPin(locked, "2468", T0).Accepted);

        var changed = AgentRules.Change(locked, "new", null, "8642", Hash("8642"), T0).Next;

        Assert.True(AgentRules.CheckPin(changed, "8642", T0).Accepted);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("1234567890123")]
    [InlineData("12a4")]
    [InlineData("١٢٣٤")]
    public void A_pin_that_is_none_is_refused_and_changes_nothing(string pin)
    {
        var refused = AgentRules.Change(WithPin, "bad", null, pin, null, T0);

        Assert.Equal(["invalid-pin $.pin"], refused.Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}"));
        Assert.Equal(Right, refused.Next.Pin);
        Assert.Equal(WithPin.Version, refused.Next.Version);
    }

    [Fact]
    public void Null_leaves_empty_clears_and_a_name_is_trimmed()
    {
        var named = AgentRules.Change(WithPin, "1", " Jane ", null, null, T0).Next;
        var cleared = AgentRules.Change(named, "2", "", "", null, T0).Next;

        Assert.Equal(("Jane", Right), (named.DisplayName, named.Pin));
        Assert.Equal(((string?)null, (PinHash?)null), (cleared.DisplayName, cleared.Pin));
        Assert.Equal(["invalid-display-name"], AgentRules.Change(named, "3", new('x', 101), null, null, T0).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void A_repeated_change_gives_the_first_outcome_and_other_content_is_refused()
    {
        var first = AgentRules.Change(AgentState.Empty, "op", "Jane", null, null, T0);

        Assert.Same(first.Next, AgentRules.Change(first.Next, "op", "Jane", null, null, T0).Next);
        Assert.Equal([OperationMemory.Mismatch], AgentRules.Change(first.Next, "op", "Joe", null, null, T0).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void The_first_user_id_stays_unless_the_platform_tells_another()
    {
        var local = AgentRules.Register(AgentState.Empty, "USR-local", false, T0);

        Assert.Same(local, AgentRules.Register(local, "USR-other", false, T0));
        Assert.Equal("USR-platform", AgentRules.Register(local, "USR-platform", true, T0).UserId);
    }

    [Fact]
    public void A_pin_never_shows_in_text() => Assert.DoesNotContain(Right.Hash, WithPin.ToString(), StringComparison.Ordinal);

    private static PinHash Hash(string pin) => PinHash.Of(pin, [1, 2, 3, 4, 5, 6, 7, 8], iterations: 1);
}
