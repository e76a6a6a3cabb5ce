using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>Calls on a store under which a silo is killed; then all silos and gateways are stopped, and others started on it.</summary>
internal static class StoreTour
{
    private const int Calls = 20;

    /// <summary>Asserts that every call goes on, and that every acknowledged event is there, before and after.</summary>
    /// <param name="start">Starts a cluster of so many silos on the store, with these settings.</param>
    /// <param name="whileStopped">What is asserted of the store while nobody uses it.</param>
    public static async Task LosesNothing(Func<int, Dictionary<string, string>?, Task<Cluster>> start, Func<Task>? whileStopped = null)
    {
        var callers = Enumerable.Range(0, Calls).Select(_ => new Caller()).ToArray();
        var id = "";
        await using (var cluster = await start(2, null))
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

        await (whileStopped?.Invoke() ?? Task.CompletedTask);
        await using var again = await start(1, new Dictionary<string, string> { ["Orleans__ClusterId"] = id, ["Orleans__ServiceId"] = id });
        foreach (var caller in callers)
        {
            await CallRecord.Holds(again.Gateway.Http, Cluster.AdminKey, caller);
        }

        again.Hide();
    }
}
