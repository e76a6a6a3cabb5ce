using ContactCenter.Domain.SignIn;

namespace ContactCenter.Domain.Tests.SignIn;

public class SignInTurnsTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Five_wrong_secrets_within_five_minutes_lock_the_name_for_five_minutes()
    {
        var turns = Wrong(SignInTurns.None, 0, 60, 120, 180, 299);
        Assert.Equal((turns, TimeSpan.FromSeconds(299)), turns.Take(Nine.AddSeconds(300)));
        Assert.Equal(TimeSpan.FromSeconds(1), turns.Take(Nine.AddSeconds(598)).Wait);

        // Then as many again.
        Wrong(turns, 599, 600, 601, 602, 603);
    }

    [Fact]
    public void Wrong_secrets_of_more_than_five_minutes_ago_do_not_count()
    {
        var turns = Wrong(SignInTurns.None, 0, 1, 2, 3, 300, 301, 302, 303);
        Assert.Null(turns.LockedUntil);
    }

    [Fact]
    public void A_turn_that_was_not_judged_does_not_count()
    {
        var turns = Wrong(SignInTurns.None, 0, 1, 2, 3, 4).WithoutLast();
        Assert.Equal(TimeSpan.Zero, turns.Take(Nine.AddSeconds(5)).Wait);
        Assert.Equal(SignInTurns.None, SignInTurns.None.WithoutLast());
    }

    private static SignInTurns Wrong(SignInTurns turns, params int[] seconds)
    {
        foreach (var second in seconds)
        {
            (turns, var wait) = turns.Take(Nine.AddSeconds(second));
            Assert.Equal(TimeSpan.Zero, wait);
        }

        return turns;
    }
}
