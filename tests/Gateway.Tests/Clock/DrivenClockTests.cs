using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Gateway.Clock;

namespace ContactCenter.Gateway.Tests.Clock;

public sealed class DrivenClockTests : IClassFixture<DrivenClockTests.DrivenGateway>, IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpClient _admin;
    private readonly string _call = "leg-" + Guid.NewGuid().ToString("N");

    public DrivenClockTests(DrivenGateway gateway)
    {
        _http = gateway.CreateClient();
        _admin = gateway.Admin();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_walks_through_the_menu_while_time_jumps_and_the_timeline_bears_driven_time()
    {
        var start = (await Read()).Now;
        var greeting = await Ncco("/webhooks/answer", new { from = "447700900001", to = "442079460000", uuid = _call, conversation_uuid = "CON-" + _call });
        var input = greeting.First(action => action.GetProperty("action").GetString() == "input").GetProperty("eventUrl")[0].GetString()!;
        await Tell("started", start);
        var pressed = (await Move(start.AddMinutes(3))).Now;

        var connected = await Ncco(input, new { uuid = _call, conversation_uuid = "CON-" + _call, dtmf = new { digits = "1", timed_out = false }, timestamp = pressed });

        Assert.Contains(connected, action => action.GetProperty("action").GetString() == "connect");
        await Move(pressed);
        var times = (await View()).GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("receivedAt").GetDateTimeOffset()).ToArray();
        Assert.Contains(start, times);
        Assert.Contains(pressed, times);
        Assert.All(times, at => Assert.True(at == start || at == pressed, $"{at:O} is neither"));
    }

    [Fact]
    public async Task A_leg_is_presumed_over_exactly_30_s_after_the_caller_and_not_a_millisecond_before()
    {
        var start = (await Read()).Now;
        await Tell("answered", start);
        await Tell("answered", start, "agent-" + _call, "outbound");
        await Tell("completed", start);
        var due = start.AddSeconds(30);

        Assert.True((await Move(due.AddMilliseconds(-1))).Next <= due);
        Assert.Equal("inProgress", await Phase());

        await Move(due);
        Assert.Equal("ended", await Phase());
    }

    [Fact]
    public async Task Events_that_nobody_claims_open_their_call_exactly_when_due_and_their_notes_are_sent_before_time_goes_on()
    {
        var start = (await Read()).Now;
        var body = new { uuid = _call, conversation_uuid = "CON-" + _call, status = "started", direction = "outbound", timestamp = start };
        (await _http.PostAsJsonAsync("/webhooks/event", body, Stop)).EnsureSuccessStatusCode();
        await Move(start.AddSeconds(15).AddMilliseconds(-1));
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync($"/api/v1/calls/{_call}", Stop)).StatusCode);

        await Move(start.AddSeconds(15));

        Assert.Equal("started", (await View()).GetProperty("timeline")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_hour_without_calls_passes_in_well_under_a_second()
    {
        var start = (await Move((await Read()).Now.AddMinutes(10))).Now;
        var began = Stopwatch.GetTimestamp();

        var reading = await Move(start.AddHours(1));

        var took = Stopwatch.GetElapsedTime(began);
        Assert.Equal(start.AddHours(1), reading.Now);
        Assert.True(took < TimeSpan.FromSeconds(1), $"it took {took}");
    }

    [Fact]
    public async Task Work_that_falls_due_is_waited_for_and_not_waited_out()
    {
        const int Calls = 60;
        var start = (await Read()).Now;
        for (var i = 0; i < Calls; i++)
        {
            await Tell("answered", start, $"agent-{i}-{_call}", "outbound", $"{_call}-{i}");
            await Tell("completed", start, $"{_call}-{i}", call: $"{_call}-{i}");
            await Move(start.AddMilliseconds(i));
        }

        var began = Stopwatch.GetTimestamp();
        await Move(start.AddMinutes(1));
        Assert.Equal("ended", await Phase($"{_call}-{Calls - 1}"));

        // Each call has a deadline of its own; a count that never fell to zero would cost 250 ms for each.
        var took = Stopwatch.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Calls} deadlines in {took}");
        Assert.True(took < Calls * TimeSpan.FromMilliseconds(100), $"it took {took}");
    }

    [Fact]
    public async Task Nothing_of_ours_waits_while_nobody_calls()
    {
        // Long enough for the ends of all calls of these tests, which are presumed after hours.
        await Move((await Read()).Now.AddDays(1));

        Assert.Null((await Read()).Next);
        Assert.Contains("\"next\":null", await _http.GetStringAsync("/dev/clock", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_is_refused_and_time_stands_where_it_stood()
    {
        var now = (await Read()).Now;

        using var reply = await _http.PostAsJsonAsync("/dev/clock", new { now = now.AddSeconds(-1) }, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("clock-back", (await reply.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("code").GetString());
        Assert.Equal(now, (await Read()).Now);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"now\":\"soon\"}")]
    [InlineData("{\"then\":\"2026-11-23T10:00:00Z\"}")]
    public async Task A_body_that_names_no_moment_is_refused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var reply = await _http.PostAsync("/dev/clock", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
    }

    public void Dispose()
    {
        _http.Dispose();
        _admin.Dispose();
    }

    private async Task<ClockReading> Read() => (await _http.GetFromJsonAsync<ClockReading>("/dev/clock", Stop))!;

    private async Task<ClockReading> Move(DateTimeOffset now)
    {
        using var reply = await _http.PostAsJsonAsync("/dev/clock", new { now }, Stop);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return (await reply.Content.ReadFromJsonAsync<ClockReading>(Stop))!;
    }

    private async Task Tell(string status, DateTimeOffset at, string? leg = null, string direction = "inbound", string? call = null)
    {
        var body = new { uuid = leg ?? _call, conversation_uuid = "CON-" + (call ?? _call), status, direction, timestamp = at };
        (await _http.PostAsJsonAsync($"/webhooks/event?call={call ?? _call}", body, Stop)).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement[]> Ncco(string url, object body)
    {
        using var reply = await _http.PostAsJsonAsync(url, body, Stop);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return (await reply.Content.ReadFromJsonAsync<JsonElement[]>(Stop))!;
    }

    private Task<JsonElement> View(string? call = null) => _admin.GetFromJsonAsync<JsonElement>($"/api/v1/calls/{call ?? _call}", Stop);

    private async Task<string?> Phase(string? call = null) => (await View(call)).GetProperty("summary").GetProperty("phase").GetString();

    /// <summary>A gateway of its own, whose time these tests move; each begins where the one before left it.</summary>
    public sealed class DrivenGateway : GatewayFixture
    {
        public DrivenGateway() => With("ContactCenter:Clock", "Driven");
    }
}
