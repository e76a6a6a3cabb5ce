using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class CallPagesTests
{
    [Fact]
    public async Task A_supervisor_moves_a_waiting_caller_sees_why_an_agent_got_the_call_listens_in_and_hangs_up()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("calls.mjs", center);

        Assert.Contains("100", result.GetProperty("refused").GetString(), StringComparison.Ordinal);
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // The browser itself complains of the refusal.
        Assert.Equal(["Failed to load resource: the server responded with a status of 400 (Bad Request)"], result.Texts("complaints"));
    }
}
