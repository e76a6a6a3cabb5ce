using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class StepInTests
{
    [Fact]
    public async Task A_supervisor_takes_a_caller_over_and_ends_the_call_and_every_page_says_so()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start();

        var result = await FaceRun.Script("step-in.mjs", center, new { number = DeskCenter.Number });

        // Everybody but who has the caller.
        Assert.Equal(["Choose…", "Amy", "Joe Miller (Joe)", "Ms Boss (boss)"], result.Texts("offered"));
        Assert.Equal("boss", result.GetProperty("remembered").GetString());
        Assert.Collection(
            result.Texts("told"),
            took => Assert.Matches("takeover.*(Done|done)", took),
            ended => Assert.Matches("(Done|done)", ended));
        var call = (await center.Administer(HttpMethod.Get, $"/api/v1/calls/{result.GetProperty("caller").GetString()}", null)).GetProperty("summary");
        Assert.Equal("ended", call.GetProperty("phase").GetString());
        Assert.Equal(["Jane queue", "boss supervise"], call.GetProperty("offers").EnumerateArray().Select(offer => $"{offer.GetProperty("agent").GetString()} {offer.GetProperty("kind").GetString()}"));
        Assert.Empty(result.Texts("faults"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // Of the list that the test refused.
        Assert.All(result.Texts("complaints"), complaint => Assert.Contains("status of 403", complaint, StringComparison.Ordinal));
    }
}
