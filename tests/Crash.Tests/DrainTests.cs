using System.Net;
using System.Net.Http.Json;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>A process that is asked to stop.</summary>
public sealed class DrainTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_gateway_that_is_asked_to_stop_says_that_it_is_not_ready_and_serves_on_until_others_have_noticed()
    {
        await using var gateway = new EmbeddedGateway(new Dictionary<string, string> { ["Drain__NoticeSeconds"] = "6" });
        var process = await gateway.StartReady();
        await Answered(process, "leg-before");
        await process.Process.Stop();

        await Readiness.Of("readiness goes", process.Process, async () =>
        {
            using var ready = await process.Http.GetAsync("/health/ready");
            return ready.StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        await Answered(process, "leg-while-leaving");

        Assert.Equal(0, await process.Process.Ended(Limit));
    }

    private static async Task Answered(WebProgram gateway, string leg)
    {
        using var answer = await gateway.Http.PostAsJsonAsync("/webhooks/answer", new { to = "442079460000", from = "447700900001", uuid = leg, conversation_uuid = "CON-" + leg });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"input\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
