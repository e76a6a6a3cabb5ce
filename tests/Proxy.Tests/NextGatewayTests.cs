using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Proxy.Tests;

/// <summary>What happens to a request whose gateway fails.</summary>
public sealed class NextGatewayTests
{
    private const int Enough = 200;

    [Theory]
    [InlineData("/webhooks/answer")]
    [InlineData("/webhooks/event")]
    public async Task Webhook_whose_gateway_dies_between_connection_and_answer_is_answered_by_the_next(string path)
    {
        await using var dying = await StandInGateway.Dying();
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Start([dying.Url, good.Url], "--Proxy:PassOver=00:00:00.001");
        for (var i = 0; dying.Asked.IsEmpty && i < Enough; i++)
        {
            using var response = await proxy.Client.PostAsync(path, new StringContent($$"""{"uuid":"leg-{{i}}"}"""));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal($$"""{"uuid":"leg-{{i}}"}""", await response.Content.ReadAsStringAsync());
        }

        Assert.False(dying.Asked.IsEmpty, "the dying gateway was never chosen");
    }

    [Fact]
    public async Task Webhook_that_was_cut_off_amid_its_body_reaches_no_gateway()
    {
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Before(good.Url);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(proxy.Url.Host, proxy.Url.Port);
            await socket.GetStream().WriteAsync("POST /webhooks/event HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"uuid\":"u8.ToArray());
        }

        using var response = await proxy.Client.PostAsync("/webhooks/answer", new StringContent("{}"));
        Assert.Equal(["/webhooks/answer"], good.Asked);
    }

    [Fact]
    public async Task Command_that_a_gateway_may_have_done_is_not_sent_to_another()
    {
        await using var dying = await StandInGateway.Dying();
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Start([dying.Url, good.Url], "--Proxy:PassOver=00:00:00.001");
        for (var i = 0; i < Enough; i++)
        {
            var before = good.Asked.Count;
            using var response = await proxy.Client.PostAsync("/api/v1/calls/leg-1/hang-up", new StringContent("{}"));
            if (!dying.Asked.IsEmpty)
            {
                Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
                Assert.Equal(before, good.Asked.Count);
                return;
            }
        }

        Assert.Fail("the dying gateway was never chosen");
    }

    [Fact]
    public async Task Command_that_no_gateway_has_seen_is_sent_to_another()
    {
        var gone = await StandInGateway.Echoing();
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Start([gone.Url, good.Url], "--Proxy:PassOver=00:00:00.001", "--Proxy:Refresh=00:01:00");
        await gone.Checked.Task;
        await gone.DisposeAsync();
        for (var i = 0; i < 30; i++)
        {
            using var response = await proxy.Client.PostAsync("/api/v1/calls/leg-1/hang-up", new StringContent("{}"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Answer_that_a_gateway_keeps_waiting_for_is_asked_of_the_next()
    {
        await using var frozen = await StandInGateway.Start(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Start([frozen.Url, good.Url], "--Proxy:Answer=00:00:00.1", "--Proxy:PassOver=00:00:00.001");
        for (var i = 0; frozen.Asked.IsEmpty && i < Enough; i++)
        {
            using var response = await proxy.Client.PostAsync("/webhooks/answer", new StringContent("{}"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.False(frozen.Asked.IsEmpty, "the frozen gateway was never chosen");
    }

    [Fact]
    public async Task Gateway_that_failed_is_passed_over()
    {
        await using var dying = await StandInGateway.Dying();
        await using var good = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Start([dying.Url, good.Url], "--Proxy:PassOver=00:01:00");
        for (var i = 0; i < Enough; i++)
        {
            using var response = await proxy.Client.PostAsync("/webhooks/event", new StringContent("{}"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        // The list of those who may be asked is made anew beside the request that failed, so a few may still be sent there.
        Assert.InRange(dying.Asked.Count, 1, Enough / 10);
    }

    [Fact]
    public async Task Webhook_that_no_gateway_could_be_asked_gets_503_so_that_the_platform_comes_again()
    {
        await using var dying = await StandInGateway.Dying();
        await using var proxy = await RunningProxy.Before(dying.Url);
        using var response = await proxy.Client.PostAsync("/webhooks/answer", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Answer_of_a_gateway_is_passed_on_whatever_it_says()
    {
        await using var refusing = await StandInGateway.Start(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        await using var proxy = await RunningProxy.Before(refusing.Url);
        using var response = await proxy.Client.PostAsync("/webhooks/event", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter?.Delta);
        Assert.Single(refusing.Asked);
    }
}
