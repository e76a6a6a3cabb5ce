using ContactCenter.Grains.Calls.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Grains.Tests.Routing;

public class WaitRoundsTests
{
    [Fact]
    public void A_thousand_who_wait_are_told_of_every_three_seconds_and_more_every_ten()
    {
        var time = new FakeTimeProvider();
        using var services = new ServiceCollection().BuildServiceProvider();
        using var rounds = new WaitRounds(null!, time, services);

        var few = Enumerable.Range(0, 1_000).Select(call => rounds.Add($"call-{call}") - time.GetUtcNow()).Distinct();
        Assert.Equal([TimeSpan.FromSeconds(3)], few.ToList());
        Assert.Equal(TimeSpan.FromSeconds(10), rounds.Add("one more") - time.GetUtcNow());
    }
}
