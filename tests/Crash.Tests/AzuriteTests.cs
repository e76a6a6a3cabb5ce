using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The cluster on Azure Table Storage, as far as Azurite is that. Part of builds with <c>-p:AzureStorage=true</c>; needs <c>azurite-table</c> (<c>npm install --global azurite</c>).</summary>
public sealed class AzuriteTests
{
    private const int Calls = 20;

    [Fact]
    public async Task A_silo_that_is_killed_takes_no_call_with_it_and_everything_is_there_after_all_was_stopped()
    {
        await using var azurite = await AzuriteServer.Start();
        var callers = Enumerable.Range(0, Calls).Select(_ => new Caller()).ToArray();
        var id = "";
        await using (var cluster = await Cluster.Start(silos: 2, azurite: azurite))
        {
            id = cluster.Id;
            var tour = new Tour(cluster.Gateway.Http);
            await Task.WhenAll(callers.Select(tour.ToMenu));

            await cluster.KillSilo(0);
            await Task.WhenAll(callers.Select(tour.ToJane));
            await Task.WhenAll(callers.Select(tour.ToEnd));

            await Task.WhenAll(callers.Select(caller => CallRecord.Holds(cluster.Gateway.Http, Cluster.AdminKey, caller)));
            cluster.Hide();
        }

        await using var again = await Cluster.Start(silos: 1, azurite: azurite, settings: new Dictionary<string, string> { ["Orleans__ClusterId"] = id, ["Orleans__ServiceId"] = id });
        foreach (var caller in callers)
        {
            await CallRecord.Holds(again.Gateway.Http, Cluster.AdminKey, caller);
        }

        again.Hide();
        azurite.Hide();
    }
}
