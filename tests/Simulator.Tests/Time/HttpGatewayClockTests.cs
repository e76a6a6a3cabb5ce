using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Tests.Time;

public sealed class HttpGatewayClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"now":"2026-11-25T10:00:00+00:00","next":"2026-11-25T10:00:01.5+00:00"}""", 1.5)]
    [InlineData("""{"now":"2026-11-25T10:00:00+00:00","next":null}""", null)]
    public async Task Tells_the_time_and_learns_what_is_due_next(string answer, double? next)
    {
        await using var server = await ScriptedServer.Start();
        server.On("/dev/clock", ScriptedServer.Body(answer));
        using var http = new HttpClient();
        var due = await new HttpGatewayClock(http, new(server.Url)).AdvanceTo(Now, TestContext.Current.CancellationToken);
        Assert.Equal(next is { } seconds ? Now.AddSeconds(seconds) : null, due);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", """{"now":"2026-11-25T10:00:00.000Z"}"""), (request.Method, request.Body));
    }

    [Theory]
    [InlineData(404, "start the gateway with ContactCenter:Clock=Driven")]
    [InlineData(400, "start the gateway with ContactCenter:Clock=Driven")]
    public async Task Gateway_that_cannot_be_driven_is_said_in_one_line(int status, string advice)
    {
        await using var server = await ScriptedServer.Start();
        server.On("/dev/clock", ScriptedServer.Status(status));
        using var http = new HttpClient();
        var thrown = await Assert.ThrowsAsync<GatewayClockException>(() => new HttpGatewayClock(http, new(server.Url)).AdvanceTo(Now, TestContext.Current.CancellationToken));
        Assert.Contains(advice, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_driven_gateway_says_is_passed_on()
    {
        await using var server = await ScriptedServer.Start();
        server.On("/dev/clock", context =>
        {
            context.Response.StatusCode = 400;
            return ScriptedServer.Body("""{"code":"clock-back","detail":"Time stands at noon and never goes back."}""")(context);
        });
        using var http = new HttpClient();
        var thrown = await Assert.ThrowsAsync<GatewayClockException>(() => new HttpGatewayClock(http, new(server.Url)).AdvanceTo(Now, TestContext.Current.CancellationToken));
        Assert.EndsWith("answered 400: Time stands at noon and never goes back.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_where_time_stands_without_moving_it()
    {
        await using var server = await ScriptedServer.Start();
        server.On("/dev/clock", ScriptedServer.Body("""{"now":"2026-11-25T10:00:00+00:00","next":null}"""));
        using var http = new HttpClient();
        Assert.Equal(Now, await new HttpGatewayClock(http, new(server.Url)).Read(TestContext.Current.CancellationToken));
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    [Fact]
    public async Task Gateway_out_of_reach_is_said_in_one_line()
    {
        using var http = new HttpClient();
        var thrown = await Assert.ThrowsAsync<GatewayClockException>(() => new HttpGatewayClock(http, new("http://127.0.0.1:9")).AdvanceTo(Now, TestContext.Current.CancellationToken));
        Assert.DoesNotContain('\n', thrown.Message);
        Assert.Contains("http://127.0.0.1:9/dev/clock", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("[]")]
    [InlineData("""{"next":null}""")]
    [InlineData("")]
    public async Task Body_that_is_no_reading_is_said(string body)
    {
        await using var server = await ScriptedServer.Start();
        server.On("/dev/clock", ScriptedServer.Body(body));
        using var http = new HttpClient();
        await Assert.ThrowsAsync<GatewayClockException>(() => new HttpGatewayClock(http, new(server.Url)).AdvanceTo(Now, TestContext.Current.CancellationToken));
    }
}
