using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The cluster: real processes on a real Redis.</summary>
public sealed class RedisTests
{
    private const int Calls = 50;
    private const int AtATime = 10;

    [Fact]
    public async Task A_silo_that_is_killed_and_started_again_still_has_the_call_and_every_acknowledged_event()
    {
        await using var cluster = await Cluster.Start(silos: 1);
        var gateway = cluster.Gateway.Http;
        var tour = new Tour(gateway);
        var (early, late) = (new Caller(), new Caller());
        await tour.ToMenu(early);
        await tour.ToJane(early);
        Assert.NotEmpty(await Jwt(gateway));
        await CallRecord.Holds(gateway, Cluster.AdminKey, early);
        await tour.ToMenu(late);

        await cluster.KillSilo(0);
        var killed = Stopwatch.GetTimestamp();
        var whileDown = new Caller();
        var kept = await whileDown.Answer(gateway);
        Assert.True(kept.IsAcknowledged && kept.Took < Tour.NccoLimit, $"with no silo: {kept.Status} after {kept.Took}");
        Assert.NotNull(whileDown.Heard.Resume);
        await cluster.StartSilo(0);
        await cluster.Gateway.Ready();

        TestContext.Current.TestOutputHelper!.WriteLine($"kill to ready: {Stopwatch.GetElapsedTime(killed).TotalSeconds:0.0} s");
        await tour.ToJane(late);
        await tour.ToEnd(late);
        await tour.ToEnd(early);
        await tour.ToJane(whileDown);
        Assert.NotEmpty(await Jwt(gateway));
        await CallRecord.Holds(gateway, Cluster.AdminKey, late);
        await CallRecord.Holds(gateway, Cluster.AdminKey, early);
    }

    [Fact]
    public async Task One_of_three_silos_is_killed_in_the_middle_of_fifty_calls_and_no_webhook_fails_and_no_event_is_lost()
    {
        await using var cluster = await Cluster.Start(silos: 3);
        var gateway = cluster.Gateway.Http;
        var tour = new Tour(gateway);
        await Whole(tour, new Caller());
        var callers = Enumerable.Range(0, Calls).Select(_ => new Caller()).ToArray();
        var atMenu = 0;
        Task? kill = null;
        using var lines = new SemaphoreSlim(AtATime);

        await Task.WhenAll(callers.Select(async caller =>
        {
            await lines.WaitAsync();
            try
            {
                await tour.ToMenu(caller);
                if (Interlocked.Increment(ref atMenu) == Calls / 2)
                {
                    kill = cluster.KillSilo(1);
                }

                await tour.ToJane(caller);
                await tour.ToEnd(caller);
            }
            finally
            {
                lines.Release();
            }
        }));

        await kill!;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"longest: {tour.LongestNcco.TotalSeconds:0.00} s to an NCCO, {tour.LongestEvent.TotalSeconds:0.00} s to an acknowledgement; {tour.Tails} tails");
        foreach (var caller in callers)
        {
            await CallRecord.Holds(gateway, Cluster.AdminKey, caller);
        }
    }

    private static async Task Whole(Tour tour, Caller caller)
    {
        await tour.ToMenu(caller);
        await tour.ToJane(caller);
        await tour.ToEnd(caller);
    }

    private static async Task<string> Jwt(HttpClient gateway)
    {
        using var answer = await gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = Cluster.MobileKey, user_name = "Jane" });
        Assert.True(answer.IsSuccessStatusCode, $"/api/jwt: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jwt").GetString()!;
    }
}
