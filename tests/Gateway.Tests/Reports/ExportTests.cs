using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Gateway.Api.Reports.Export;
using ContactCenter.Gateway.Tests.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Gateway.Tests.Reports;

public sealed class ExportTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Calls_waits_and_offers_come_out_as_CSV_with_numbers_hidden()
    {
        var log = Day(1);
        var call = await log.Add(log.Call(
            110,
            [log.Wait("sales, \"north\"", 0, 10.5, WaitEnd.Answered)],
            log.Offer("ann", "sales, \"north\"", 2, OfferOutcome.Accepted, 10.5, 110)));
        var evil = await log.Add(log.Call(50, []) with { From = null, FromUser = "=cmd|' /C calc'!A0" });

        var calls = await Csv(log, "");
        Assert.Equal("call_id", calls[0][0]);
        var row = Assert.Single(calls, line => line[0] == call.Id);
        Assert.Equal(("**********23", "442079460000", "110", "0.0125", "sales, \"north\"", "ann", "99.5"), (row[3], row[5], row[11], row[13], row[14], row[17], row[18]));
        Assert.Equal("'=cmd|' /C calc'!A0", Assert.Single(calls, line => line[0] == evil.Id)[4]);
        Assert.All(calls, line => Assert.Equal(calls[0].Length, line.Length));

        var wait = Assert.Single((await Csv(log, "rows=waits")).Skip(1));
        Assert.Equal((call.Id, "sales, \"north\"", "10.5", "answered"), (wait[0], wait[2], wait[6], wait[7]));
        var offer = Assert.Single((await Csv(log, "rows=offers")).Skip(1));
        Assert.Equal((call.Id, "ann", "accepted", "8.5", "99.5"), (offer[0], offer[4], offer[11], offer[12], offer[13]));
    }

    [Fact]
    public async Task Calls_come_out_as_JSON_whole_and_by_the_line_only_those_that_ended_in_the_time()
    {
        var log = Day(2);
        var phone = log.Offer("", "q", 2, OfferOutcome.Accepted, 10, 100) with { Kind = OfferKind.Consult, Number = "447700900456" };
        var call = await log.Add(log.Call(100, [log.Wait("q", 0, 10, WaitEnd.Answered)], phone));
        await log.Add(log.Call(3_000, []));
        await log.Add(log.Call(100, []) with { Phase = Domain.Calls.CallPhase.Merged });
        var time = $"from={log.Query(0)}&to={log.Query(0.5)}";

        var whole = Assert.Single((await _api.Get($"/api/v1/reports/calls.json?{time}")).EnumerateArray());
        using var lines = await _api.GetAsync($"/api/v1/reports/calls.jsonl?{time}");
        Assert.Equal("application/jsonl", lines.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("calls-", lines.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        var line = JsonElement.Parse(Assert.Single((await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.True(JsonElement.DeepEquals(whole, line));
        Assert.Equal(call.Id, whole.GetProperty("id").GetString());
        Assert.Equal("q", whole.GetProperty("waits")[0].GetProperty("queue").GetString());
        Assert.DoesNotContain("447700900123", whole.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("447700900456", whole.GetRawText(), StringComparison.Ordinal);

        Assert.Equal(0, (await _api.Get($"/api/v1/reports/calls.json?from={log.Query(10)}&to={log.Query(11)}")).GetArrayLength());
    }

    [Fact]
    public async Task An_export_begins_while_facts_are_still_being_read()
    {
        var begun = new TaskCompletionSource();
        var pipe = new Pipe();
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(pipe.Writer.AsStream()));
        var sending = new ExportResult(Pieces(), "text/csv", "calls.csv").ExecuteAsync(http);

        // What follows is read only after the client has the first bytes.
        var first = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.InRange(first.Buffer.Length, 1, 64 * 1024);
        Assert.False(sending.IsCompleted);
        pipe.Reader.AdvanceTo(first.Buffer.End);
        begun.SetResult();
        await sending;
        await pipe.Writer.CompleteAsync();
        Assert.EndsWith("end", await new StreamReader(pipe.Reader.AsStream()).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces()
        {
            yield return new byte[64 * 1024];
            await begun.Task;
            yield return "end"u8.ToArray();
        }
    }

    [Fact]
    public async Task A_large_export_tells_no_length_and_holds_every_call_once()
    {
        var log = Day(3);
        foreach (var hour in Enumerable.Range(0, 3))
        {
            for (var n = 0; n < 40; n++)
            {
                await log.Add(log.Call((hour * 3_600) + n, [.. Enumerable.Range(0, 10).Select(w => log.Wait($"queue-{w}", 0, 1, WaitEnd.Abandoned))]));
            }
        }

        using var response = await _api.GetAsync($"/api/v1/reports/calls.jsonl?from={log.Query(0)}&to={log.Query(3)}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal(120, (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("id").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+447700900123", "'+447700900123")]
    [InlineData("-2", "'-2")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("", "")]
    public void A_cell_is_read_as_the_text_that_it_is_and_never_as_a_formula(string text, string cell) =>
        Assert.Equal($"x,{cell},\r\n", new CsvLine().Text("x").Text(text).Text(null).End());

    private async Task<List<string[]>> Csv(Log log, string query)
    {
        using var response = await _api.GetAsync($"/api/v1/reports/calls.csv?from={log.Query(0)}&to={log.Query(1)}&{query}");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return Parse(await response.Content.ReadAsStringAsync());
    }

    // RFC 4180, read by somebody else's rules than those of the writer.
    private static List<string[]> Parse(string text)
    {
        var (lines, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\r' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    lines.Add([.. cells]);
                    cells.Clear();
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return lines;
    }

    private Log Day(int number)
    {
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        return new(gateway.Grains, new DateTimeOffset(today, TimeSpan.Zero).AddDays(-100 - (3 * number)).AddHours(9));
    }
}
