using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>
/// The platform delivers webhooks in any order and some of them twice (facts §2.1). Recorded calls are replayed over HTTP in every
/// order, answer webhook included, and must end as one and the same record. Of the 40,320 of the longest, 5,000 are drawn; with <c>ORDERS=all</c> they take minutes.
/// </summary>
public sealed class AnyOrderTests(RunningGateway gateway, ITestOutputHelper output) : IClassFixture<RunningGateway>
{
    private const int CallsAtOnce = 16;
    private const int SampledOrders = 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Looking without a break takes the processor from the calls that are looked at.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly bool IsEvery = string.Equals(Environment.GetEnvironmentVariable("ORDERS"), "all", StringComparison.OrdinalIgnoreCase);
    private static int _runs;

    [Theory]
    [InlineData("phone_to_app")]
    [InlineData("app_to_phone")]
    [InlineData("app_to_app")]
    public async Task Every_order_of_a_call_s_webhooks_with_any_duplicates_ends_with_the_same_record(string name)
    {
        var sequence = Sequence.Read(name);
        var seed = Environment.GetEnvironmentVariable("ORDER_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        var all = Orders.Count(sequence.Length);
        var numbers = Enumerable.Range(0, all).ToArray();
        if (!IsEvery && all > SampledOrders * 2)
        {
            new Random(seed).Shuffle(numbers);
            numbers = numbers[..SampledOrders];
        }

        var started = TimeProvider.System.GetTimestamp();
        var expected = await Replay(sequence, [.. Enumerable.Range(0, sequence.Length)], null);
        await Parallel.ForEachAsync(
            numbers,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, _) =>
            {
                var order = WithDuplicates(Orders.Nth(sequence.Length, number), new Random(seed ^ number));
                var record = await Replay(sequence, order, expected);
                Assert.True(expected == record, $"ORDER_SEED={seed}, order {string.Join(' ', order)} of {name} ended as\n{record}\nexpected\n{expected}");
            });
        output.WriteLine($"{name}: {numbers.Length} of {all} orders, seed {seed}, {TimeProvider.System.GetElapsedTime(started)}");
    }

    [Theory]
    [InlineData("phone_to_app", "2021-03-29T21:20:05.582+00:00", "2021-03-29T21:20:18+00:00", "447700900000", null)]
    [InlineData("app_to_phone", "2021-03-10T10:36:21.285+00:00", "2021-03-10T10:36:36+00:00", null, "Alice")]
    [InlineData("app_to_app", "2021-03-26T13:47:14.624+00:00", "2021-03-26T13:47:23+00:00", null, "Bob")]
    public async Task A_recorded_call_is_recorded_as_what_it_was(string name, string startedAt, string endedAt, string? from, string? fromUser)
    {
        var sequence = Sequence.Read(name);

        var record = JsonNode.Parse(await Replay(sequence, [.. Enumerable.Range(0, sequence.Length)], null))!;

        var summary = record["summary"]!;
        Assert.Equal(
            (sequence.Call, "ended", "connected", startedAt, endedAt, from, fromUser),
            (Text("id"), Text("phase"), Text("outcome"), Text("startedAt"), Text("endedAt"), Text("from"), Text("fromUser")));
        Assert.Equal(["completed", "completed"], summary["legs"]!.AsArray().Select(leg => leg!["status"]!.GetValue<string>()));
        Assert.Equal(sequence.Events, record["timeline"]!.AsArray().Count);
        Assert.Equal(2, record["aliases"]!.AsArray().Count);

        string? Text(string key) => summary[key]?.GetValue<string>();
    }

    private async Task<string> Replay(Sequence sequence, int[] order, string? expected)
    {
        var run = Interlocked.Increment(ref _runs);
        foreach (var index in order)
        {
            using var body = new StringContent(sequence.Body(index, run), Encoding.UTF8, "application/json");
            using var response = await gateway.Http.PostAsync(new Uri(index == 0 ? "/webhooks/answer" : "/webhooks/event", UriKind.Relative), body);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            if (index == 0)
            {
                Assert.StartsWith("[{\"action\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        return await Settled(sequence, run, expected);
    }

    // Held events are handed over, and the answer is stored, after the reply: asks until all of it is in.
    private async Task<string> Settled(Sequence sequence, int run, string? expected)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var call = gateway.Grains.GetGrain<ICallGrain>(sequence.CallOf(run));
        var (record, version) = ("", 0);
        while (!patience.IsCancellationRequested)
        {
            if (await call.View() is { } view && view.Version != version)
            {
                version = view.Version;
                record = sequence.Record(view.Utf8, run);
                if (expected is null ? IsComplete(sequence, record) : record == expected)
                {
                    return record;
                }
            }

            await Task.Delay(BetweenLooks, TimeProvider.System);
        }

        return record;
    }

    private static bool IsComplete(Sequence sequence, string record)
    {
        var root = JsonNode.Parse(record)!;
        return root["party"] is not null && root["timeline"]!.AsArray().Count == sequence.Events;
    }

    // Any webhook may come again at any later time.
    private static int[] WithDuplicates(int[] order, Random random)
    {
        var sent = new List<int>();
        foreach (var index in order)
        {
            sent.Add(index);
            if (random.Next(4) == 0)
            {
                sent.Add(sent[random.Next(sent.Count)]);
            }
        }

        return [.. sent];
    }
}
