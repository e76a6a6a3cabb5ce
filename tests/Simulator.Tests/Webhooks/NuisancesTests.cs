using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class NuisancesTests
{
    [Theory]
    [InlineData("none", "none")]
    [InlineData("", "none")]
    [InlineData("lost=0.5", "lost=0.5")]
    [InlineData(" 429 = 1 , swapped=0.25", "swapped=0.25,429=1")]
    [InlineData("all,none,early-400=1e-2", "early-400=0.01")]
    public void Text_is_read(string text, string read) => Assert.Equal(read, Nuisances.Parse(text).ToString());

    [Fact]
    public void All_has_a_moderate_rate_for_each_and_single_ones_can_be_taken_out()
    {
        Assert.All(Enum.GetValues<Nuisance>(), kind => Assert.InRange(Nuisances.All[kind], 0.001, 0.5));
        var read = Nuisances.Parse("all,lost=0");
        Assert.Equal(0, read[Nuisance.Lost]);
        Assert.Equal(Nuisances.All[Nuisance.Reset], read[Nuisance.Reset]);
        Assert.Equal(Nuisances.All.ToString(), Nuisances.Parse(Nuisances.All.ToString()).ToString());
    }

    [Theory]
    [InlineData("lots=1", "There is no nuisance 'lots'. Write all, none, or name=rate with one of: swapped, duplicated,")]
    [InlineData("lost", "The rate of nuisance 'lost' is missing. Write a number from 0 to 1, such as lost=0.05.")]
    [InlineData("lost=1.5", "The rate of nuisance 'lost' is '1.5'.")]
    [InlineData("lost=-0.1", "The rate of nuisance 'lost' is '-0.1'.")]
    [InlineData("lost=NaN", "The rate of nuisance 'lost' is 'NaN'.")]
    [InlineData("lost=often", "The rate of nuisance 'lost' is 'often'.")]
    public void Bad_text_says_what_can_be_written(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Nuisances.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Each_happens_at_its_rate()
    {
        var dice = new NuisanceDice(Nuisances.All, 7);
        const int Throws = 20_000;
        foreach (var kind in Enum.GetValues<Nuisance>())
        {
            var happened = Enumerable.Range(0, Throws).Count(_ => dice.Happens(kind));
            var (mean, rate) = (Throws * Nuisances.All[kind], Nuisances.All[kind]);
            var deviation = Math.Sqrt(mean * (1 - rate));
            Assert.InRange(happened, mean - (5 * deviation), mean + (5 * deviation));
            Assert.Equal(happened, dice.Count(kind));
        }
    }

    [Fact]
    public void Rates_of_nought_and_one_are_never_and_always()
    {
        var dice = new NuisanceDice(Nuisances.None.With(Nuisance.Lost, 1), 1);
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(dice.Happens(Nuisance.Lost)));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.False(dice.Happens(Nuisance.Reset)));
    }

    [Fact]
    public void Same_seed_makes_the_same_choices_and_another_seed_others()
    {
        Assert.Equal(Choices(5), Choices(5));
        Assert.NotEqual(Choices(5), Choices(6));

        static string Choices(int seed)
        {
            var dice = new NuisanceDice(Nuisances.All, seed);
            return string.Concat(Enumerable.Range(0, 500).Select(i => dice.Happens((Nuisance)(i % 14)) ? 'x' : '.'));
        }
    }

    [Fact]
    public void Rate_of_one_kind_leaves_the_choices_of_the_others()
    {
        var (plain, other) = (new NuisanceDice(Nuisances.All, 3), new NuisanceDice(Nuisances.All.With(Nuisance.Slow, 1), 3));
        for (var i = 0; i < 500; i++)
        {
            if (other.Happens(Nuisance.Slow))
            {
                other.Next(Nuisance.Slow);
            }

            Assert.Equal(plain.Happens(Nuisance.Duplicated), other.Happens(Nuisance.Duplicated));
        }
    }
}
