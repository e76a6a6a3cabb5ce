using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The cluster on Azure Table Storage, as far as Azurite is that. Part of builds with <c>-p:AzureStorage=true</c>; needs <c>azurite-table</c> (<c>npm install --global azurite</c>).</summary>
public sealed class AzuriteTests
{
    [Fact]
    public async Task A_silo_that_is_killed_takes_no_call_with_it_and_everything_is_there_after_all_was_stopped()
    {
        await using var azurite = await AzuriteServer.Start();
        await StoreTour.LosesNothing((silos, settings) => Cluster.Start(silos, settings, azurite: azurite));
        azurite.Hide();
    }
}
