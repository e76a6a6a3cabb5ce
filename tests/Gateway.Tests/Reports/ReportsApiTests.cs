using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Reports;

/// <summary>Reports over HTTP from the log's own grains; each test has days of its own.</summary>
public sealed class ReportsApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_morning_of_a_queue_by_the_hour()
    {
        var log = Day(1);
        await log.Add(log.Call(100, [log.Wait("sales", 0, 10, WaitEnd.Answered)], log.Offer("ann", "sales", 2, OfferOutcome.Accepted, 10, 100)));
        await log.Add(log.Call(60, [log.Wait("sales", 20, 60, WaitEnd.Abandoned)], log.Offer("ann", "sales", 25, OfferOutcome.TimedOut, null, 45)));

        // Entered in the first hour, ended in the third.
        await log.Add(log.Call(7_300, [log.Wait("sales", 3_599, 3_629, WaitEnd.Answered)], log.Offer("bob", "sales", 3_600, OfferOutcome.Accepted, 3_629, 7_300)));
        await log.Add(log.Interval("ann", 1, "wrapUp", 100, 130, "sales"));

        var answer = await _api.Get($"/api/v1/reports/queues?from={log.Query(0)}&to={log.Query(2)}&bucket=hour&queue=sales");
        var rows = answer.GetProperty("report").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal([(null, 0), (null, 1), ("sales", 0), ("sales", 1)], rows.Select(row => (Name(row, "queue"), Hour(row, log))));
        var first = rows[2].GetProperty("figures");
        Assert.Equal((3, 2, 1), (first.GetProperty("offered").GetInt32(), first.GetProperty("answered").GetInt32(), first.GetProperty("abandoned").GetInt32()));
        Assert.Equal(20, first.GetProperty("answerTime").GetProperty("meanSeconds").GetDouble());
        Assert.Equal(1d / 3, first.GetProperty("serviceLevels")[0].GetProperty("level").GetDouble());
        Assert.Equal(120, first.GetProperty("handleSeconds").GetDouble());
        Assert.Equal((2, 1, 1), (Offers(first, "made"), Offers(first, "accepted"), Offers(first, "missed")));

        var second = rows[3].GetProperty("figures");
        Assert.Equal((0, 1, 3_671d), (second.GetProperty("offered").GetInt32(), Offers(second, "accepted"), second.GetProperty("talkTime").GetProperty("totalSeconds").GetDouble()));
        Assert.Equal(JsonValueKind.Undefined, second.TryGetProperty("abandonRate", out var rate) ? rate.ValueKind : default);
    }

    [Fact]
    public async Task A_service_level_is_what_is_asked_for_today_even_of_the_past()
    {
        var log = Day(2);
        foreach (var (wait, end) in new[] { (5, WaitEnd.Answered), (25, WaitEnd.Answered), (3, WaitEnd.Abandoned), (50, WaitEnd.Abandoned), (600, WaitEnd.MaxWait) })
        {
            await log.Add(log.Call(700, [log.Wait("q", 0, wait, end)]));
        }

        Assert.Equal([(1, 4), (2, 4)], await Levels(log, "threshold=20&threshold=30"));
        Assert.Equal([(1, 3)], await Levels(log, "threshold=20&shortAbandon=5"));
        Assert.Equal([(1, 4)], await Levels(log, "threshold=25&boundary=under"));
        Assert.Equal([(1, 2)], await Levels(log, "abandons=leftOut"));
        Assert.Equal([(2, 4)], await Levels(log, "abandons=metWithin"));
        Assert.Equal([(1, 5)], await Levels(log, "flowOuts=missed"));
    }

    [Fact]
    public async Task Agents_are_reported_with_offers_by_outcome_and_how_time_was_spent()
    {
        var log = Day(3);
        await log.Add(log.Call(700, [], [
            log.Offer("ann", "q", 0, OfferOutcome.Accepted, 10, 610), log.Offer("ann", "q", 1, OfferOutcome.TimedOut, null, 21), log.Offer("ann", "q", 2, OfferOutcome.Rejected, null, 4),
            log.Offer("ann", "q", 3, OfferOutcome.CallerGone, null, 9), log.Offer("ann", "q", 4, OfferOutcome.Failed, null, 6), log.Offer("bob", "q", 5, OfferOutcome.Rescinded, null, 10)]));
        await log.Add(
            log.Interval("ann", 1, "available", 0, 10), log.Interval("ann", 2, "onCall", 10, 610, "q"), log.Interval("ann", 3, "wrapUp", 610, 640, "q"),
            log.Interval("ann", 4, "away", 640, 700) with { Reason = "lunch" }, log.Interval("ann", 5, "away-in-a-new-way", 700, 710));

        var answer = await _api.Get($"/api/v1/reports/agents?from={log.Query(0)}&to={log.Query(1)}&agent=ann");
        var rows = answer.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal([null, "ann"], rows.Select(row => Name(row, "agent")));
        var ann = rows[1].GetProperty("figures");
        Assert.Equal((5, 1, 1, 1, 1, 1, 0), (Offers(ann, "made"), Offers(ann, "accepted"), Offers(ann, "missed"), Offers(ann, "rejected"), Offers(ann, "callerGone"), Offers(ann, "failed"), Offers(ann, "rescinded")));
        var time = ann.GetProperty("time");
        Assert.Equal((630d / 640, 60, 10, 710), (
            time.GetProperty("occupancy").GetDouble(), time.GetProperty("awayByReason").GetProperty("lunch").GetDouble(), time.GetProperty("other").GetDouble(), time.GetProperty("signedIn").GetDouble()));
        Assert.Equal(630, ann.GetProperty("handleSeconds").GetDouble());
    }

    [Fact]
    public async Task Days_and_times_without_an_offset_are_those_of_the_place()
    {
        var log = Day(4);

        // 23:30 in UTC is the next day in Berlin.
        await log.Add(log.Call(52_300, [log.Wait("night", 52_200, 52_210, WaitEnd.Answered)]));
        var date = log.Begin.UtcDateTime;
        var answer = await _api.Get($"/api/v1/reports/queues?from={date:yyyy-MM-dd}&to={date.AddDays(2):yyyy-MM-dd}&zone=Europe/Berlin&bucket=day&queue=night");
        var row = Assert.Single(answer.GetProperty("report").GetProperty("rows").EnumerateArray(), row => Name(row, "queue") == "night");
        var start = row.GetProperty("bucket").GetProperty("start").GetDateTimeOffset();
        Assert.Equal((date.Date.AddDays(1), true), (start.DateTime, start.Offset > TimeSpan.Zero));
    }

    [Fact]
    public async Task A_call_in_progress_counts_as_soon_as_its_wait_is_over_and_once_it_has_ended()
    {
        var (queue, number) = ("report-live", "442079461777");
        await Done("PUT", $"/api/v1/queues/{queue}", """{"serviceLevelSeconds":7}""");
        await Done("PUT", $"/api/v1/flows/{queue}", $$$$"""
            {"basedOn":0,"document":{"name":"Live","caller":"wait","steps":{
                "wait":{"type":"queue","queue":"{{{{queue}}}}","otherwise":"menu"},
                "menu":{"type":"menu","prompts":"Nobody is free.","digits":{"1":"bye"},"otherwise":"bye"},"bye":{"type":"hangUp"} } } }
            """);
        await Done("PUT", $"/api/v1/numbers/{number}", $$"""{"flow":"{{queue}}"}""");
        var call = "report-live-call";
        await Done("POST", "/webhooks/answer", $$"""{"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","from":"447700900001","to":"{{number}}"}""");
        Assert.Equal(0, await Offered());

        Assert.True(await gateway.Grains.GetGrain<ContactCenter.Grains.Interfaces.Calls.ICallRouting>(call).LeaveQueue($"{call}-w1", "maxWait"));
        Assert.Equal(1, await Offered());
        Assert.Equal("inProgress", (await _api.Get($"/api/v1/calls/{call}")).GetProperty("summary").GetProperty("phase").GetString());

        await Done("POST", "/webhooks/event", $$"""{"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","direction":"inbound","status":"completed","timestamp":"{{TimeProvider.System.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}"}""");
        Assert.Equal(1, await Offered());

        async Task<int> Offered()
        {
            var answer = await _api.Get($"/api/v1/reports/queues?queue={queue}&flowOuts=missed");
            return answer.GetProperty("report").GetProperty("rows")[0].GetProperty("figures").GetProperty("offered").GetInt32();
        }
    }

    [Fact]
    public async Task Without_a_threshold_each_queues_own_holds_and_the_answer_tells_which()
    {
        await Done("PUT", "/api/v1/queues/report-own", """{"serviceLevelSeconds":7}""");
        var log = Day(7);
        await log.Add(log.Call(60, [log.Wait("report-own", 0, 10, WaitEnd.Answered), log.Wait("report-gone", 10, 25, WaitEnd.Answered)]));
        var path = $"/api/v1/reports/service-level?from={log.Query(0)}&to={log.Query(1)}&queue=report-own&queue=report-gone";
        var own = await _api.Get(path);
        Assert.Equal((7, 20), (own.GetProperty("ownThresholds").GetProperty("report-own").GetInt32(), own.GetProperty("ownThresholds").GetProperty("report-gone").GetInt32()));
        Assert.Equal([0.5, 1, 0], Levels(own));
        var asked = await _api.Get($"{path}&threshold=20");
        Assert.False(asked.TryGetProperty("ownThresholds", out _));
        Assert.Equal([1, 1, 1], Levels(asked));

        static IEnumerable<double> Levels(System.Text.Json.JsonElement answer) =>
            answer.GetProperty("report").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("levels")[0].GetProperty("level").GetDouble());
    }

    [Fact]
    public async Task Dispositions_are_counted_by_queue_and_by_agent()
    {
        var log = Day(8);
        await log.Add(log.Call(60, [], log.Offer("ann", "report-said", 0, OfferOutcome.Accepted, 5, 60)) with { Dispositions = [new("ann", "sold", null, log.At(60))] });
        await log.Add(log.Call(60, [], log.Offer("bob", "report-said", 0, OfferOutcome.Accepted, 5, 60)));
        var time = $"from={log.Query(0)}&to={log.Query(1)}";
        var queue = (await _api.Get($"/api/v1/reports/dispositions?{time}&name=report-said")).GetProperty("rows").EnumerateArray().Last();
        Assert.Equal(("report-said", 2, 1, "sold"), (queue.GetProperty("queue").GetString(), queue.GetProperty("talks").GetInt32(), queue.GetProperty("without").GetInt32(), queue.GetProperty("codes")[0].GetProperty("code").GetString()));
        var agents = (await _api.Get($"/api/v1/reports/dispositions?{time}&by=agent&name=ann&name=bob")).GetProperty("rows");
        Assert.Equal([2, 1, 1], agents.EnumerateArray().Select(row => row.GetProperty("talks").GetInt32()));
    }

    [Fact]
    public async Task A_merged_call_counts_never()
    {
        var log = Day(5);
        var call = log.Call(60, [log.Wait("merged", 0, 10, WaitEnd.Answered)]);
        await log.Add(call with { Phase = Domain.Calls.CallPhase.Merged });
        var answer = await _api.Get($"/api/v1/reports/queues?from={log.Query(0)}&to={log.Query(1)}&queue=merged");
        Assert.Null(Name(Assert.Single(answer.GetProperty("report").GetProperty("rows").EnumerateArray()), "queue"));
    }

    [Theory]
    [InlineData("queues?from=yesterday", "invalid-time")]
    [InlineData("queues?to=12%2F31%2F2025", "invalid-time")]
    [InlineData("queues?from=0001-01-01", "invalid-time")]
    [InlineData("queues?zone=Mars%2FOlympus", "unknown-time-zone")]
    [InlineData("queues?zone=W.%20Europe%20Standard%20Time", "unknown-time-zone")]
    [InlineData("queues?from=2026-01-02&to=2026-01-02", "invalid-range")]
    [InlineData("queues?from=2026-01-02&to=2026-01-01", "invalid-range")]
    [InlineData("queues?from=2020-01-02&to=2026-01-01&bucket=day", "invalid-range")]
    [InlineData("agents?from=2025-01-01&to=2026-01-01&bucket=hour", "too-many-buckets")]
    [InlineData("queues?bucket=fortnight", "invalid-request")]
    [InlineData("queues?threshold=0", "invalid-definition")]
    [InlineData("service-level?threshold=20&threshold=604801", "invalid-definition")]
    [InlineData("queues?shortAbandon=-1", "invalid-definition")]
    [InlineData("queues?abandons=perhaps", "invalid-request")]
    [InlineData("calls.csv?from=2026-01-02&to=2026-01-01", "invalid-range")]
    [InlineData("calls.json?from=noon", "invalid-time")]
    [InlineData("calls.csv?rows=pages", "invalid-request")]
    public async Task What_cannot_be_reported_is_refused_by_name(string query, string code) =>
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/reports/{query}"), HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task An_erasure_is_taken_in_once_done_in_the_background_and_journalled_without_the_number()
    {
        for (var again = 0; again < 2; again++)
        {
            var asked = await _api.Send(HttpMethod.Post, "/api/v1/reports/erasures", """{"number":"+447700900999"}""", "erase-999");
            Assert.Equal("erase-999", (await ApiAssert.Json(asked, HttpStatusCode.Accepted)).GetProperty("id").GetString());
        }

        JsonElement journal;
        do
        {
            journal = await _api.Get("/api/v1/reports/erasures");
            Assert.DoesNotContain("447700900999", journal.GetRawText(), StringComparison.Ordinal);
        }
        while (journal.GetProperty("pending").GetArrayLength() > 0);

        Assert.Equal("erase-999", Assert.Single(journal.GetProperty("done").EnumerateArray()).GetProperty("id").GetString());
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Post, "/api/v1/reports/erasures", """{"number":"Jane"}"""), HttpStatusCode.BadRequest, "invalid-number", "$.number");
    }

    [Fact]
    public async Task Nobody_reads_reports_without_a_key()
    {
        using var nobody = gateway.CreateClient();
        foreach (var report in (string[])["queues", "agents", "service-level", "calls.csv", "calls.json", "calls.jsonl"])
        {
            await ApiAssert.Problem(await nobody.GetAsync($"/api/v1/reports/{report}"), HttpStatusCode.Unauthorized, "unauthorized");
        }
    }

    private static int Offers(JsonElement figures, string what) => figures.GetProperty("offers").GetProperty(what).GetInt32();

    private static string? Name(JsonElement row, string property) => row.TryGetProperty(property, out var name) ? name.GetString() : null;

    private static int Hour(JsonElement row, Log log) => (int)(row.GetProperty("bucket").GetProperty("start").GetDateTimeOffset() - log.Begin).TotalHours;

    private async Task<List<(int, int)>> Levels(Log log, string definition)
    {
        var answer = await _api.Get($"/api/v1/reports/service-level?from={log.Query(0)}&to={log.Query(1)}&queue=q&{definition}");
        var row = Assert.Single(answer.GetProperty("report").GetProperty("rows").EnumerateArray(), row => Name(row, "queue") == "q");
        return [.. row.GetProperty("levels").EnumerateArray().Select(level => (level.GetProperty("met").GetInt32(), level.GetProperty("counted").GetInt32()))];
    }

    private async Task Done(string method, string url, string json)
    {
        using var response = await _api.Send(new HttpMethod(method), url, json);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    private Log Day(int number)
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        return new(gateway.Grains, new DateTimeOffset(today, TimeSpan.Zero).AddDays(-30 - (3 * number)).AddHours(9));
    }
}
