using System.Net;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Proxy.Tests;

/// <summary>What gateways and clients see of each other.</summary>
public sealed class ForwardingTests
{
    [Fact]
    public async Task Events_pass_as_they_come()
    {
        var first = new TaskCompletionSource();
        await using var gateway = await StandInGateway.Start(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await first.Task;
            await context.Response.WriteAsync("data: 2\n\n");
        });
        await using var proxy = await RunningProxy.Before(gateway.Url);
        using var response = await proxy.Client.GetAsync("/api/v1/live", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("data: 1", await lines.ReadLineAsync());
        first.SetResult();
        await lines.ReadLineAsync();
        Assert.Equal("data: 2", await lines.ReadLineAsync());
    }

    [Fact]
    public async Task What_a_sender_says_of_its_address_is_overwritten()
    {
        await using var gateway = await Headers();
        await using var proxy = await RunningProxy.Before(gateway.Url);
        Assert.Equal($"127.0.0.1 http {proxy.Url.Authority}  {new Uri(gateway.Url).Authority}", await Ask(proxy));
    }

    [Fact]
    public async Task What_a_trusted_proxy_says_of_the_sender_is_passed_on()
    {
        await using var gateway = await Headers();
        await using var proxy = await RunningProxy.Start([gateway.Url], "--Proxy:TrustedNetworks:0=127.0.0.0/8");
        Assert.Equal($"203.0.113.7 https calls.example.com  {new Uri(gateway.Url).Authority}", await Ask(proxy));
    }

    [Theory]
    [InlineData("/webhooks/event", 128 * 1024)]
    [InlineData("/api/v1/flows/try", 1024 * 1024)]
    public async Task Body_that_is_larger_than_a_gateway_takes_is_refused(string path, int most)
    {
        await using var gateway = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Before(gateway.Url);

        // Asked before it sends: a refusal that overtakes the body closes the connection under it, and the sender may never read the answer.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[most + 1]), Headers = { ExpectContinue = true } };
        using var response = await proxy.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("/webhooks/event", 128 * 1024)]
    [InlineData("/api/v1/flows/try", 1024 * 1024)]
    public async Task Largest_body_that_a_gateway_takes_passes_whole(string path, int most)
    {
        var body = new byte[most];
        new Random(1).NextBytes(body);
        await using var gateway = await StandInGateway.Echoing();
        await using var proxy = await RunningProxy.Before(gateway.Url);
        using var response = await proxy.Client.PostAsync(path, new ByteArrayContent(body));
        Assert.Equal(body, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Gateways_of_which_none_is_ready_are_still_asked()
    {
        await using var gateway = await StandInGateway.Echoing();
        gateway.IsReady = false;
        await using var proxy = await RunningProxy.Start([gateway.Url], "--Proxy:Refresh=00:00:00.02");
        for (var i = 0; i < 50; i++)
        {
            using var response = await proxy.Client.PostAsync("/webhooks/answer", new StringContent("{}"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Proxy_answers_for_its_own_health()
    {
        await using var gateway = await StandInGateway.Echoing();
        gateway.IsReady = false;
        await using var proxy = await RunningProxy.Before(gateway.Url);
        Assert.Equal(HttpStatusCode.OK, (await proxy.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await proxy.Client.GetAsync("/health/ready")).StatusCode);
        Assert.Empty(gateway.Asked);
    }

    [Fact]
    public async Task Proxy_that_knows_no_gateway_is_not_ready()
    {
        await using var proxy = await RunningProxy.Before("http://there-is-no-such-host.invalid:8080");
        Assert.Equal(HttpStatusCode.OK, (await proxy.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await proxy.Client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await proxy.Client.PostAsync("/webhooks/answer", null)).StatusCode);
    }

    private static Task<StandInGateway> Headers() => StandInGateway.Start(context =>
    {
        var headers = context.Request.Headers;
        return context.Response.WriteAsync($"{headers["X-Forwarded-For"]} {headers["X-Forwarded-Proto"]} {headers["X-Forwarded-Host"]} {headers["Forwarded"]} {headers.Host}");
    });

    private static async Task<string> Ask(RunningProxy proxy)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/calls")
        {
            Headers =
            {
                { "X-Forwarded-For", "203.0.113.7" },
                { "X-Forwarded-Proto", "https" },
                { "X-Forwarded-Host", "calls.example.com" },
                { "Forwarded", "for=203.0.113.7" },
            },
        };
        using var response = await proxy.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
