using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>Settings of the stores with which nothing can start: refused in one line with key, value and remedy, and without secrets.</summary>
public sealed class StoreRefusalTests
{
    private const string Secret = "secret-of-the-tests";

    [Theory]
    [InlineData("Orleans__Clustering__ProviderType", "Rediss", "Orleans:Clustering:ProviderType is 'Rediss'; use ")]
    [InlineData("Orleans__Clustering__ProviderType", "AzureTableStorage", "build it with -p:AzureStorage=true")]
    [InlineData("Orleans__Clustering__ConnectionName", "cache", "Orleans:Clustering:ConnectionName is 'cache', but ConnectionStrings:cache is not set")]
    [InlineData("ConnectionStrings__redis", "127.0.0.1:1,nonsense=1,password=" + Secret, "ConnectionStrings:redis, of which Orleans:Clustering is a user, cannot be read")]
    [InlineData("ConnectionStrings__redis", "127.0.0.1:1,password=" + Secret, "ConnectionStrings:redis (127.0.0.1:1) cannot be reached; start Redis there, or correct the address")]
    public async Task A_wrong_setting_of_the_clustering_is_refused_by_silo_and_gateway(string key, string value, string said)
    {
        foreach (var program in new[] { Programs.Silo, Programs.Gateway })
        {
            Says(said, await Refusal.Of(program, new Dictionary<string, string> { [key] = value }));
        }
    }

    [Fact]
    public async Task A_wrong_time_is_refused_by_silo_and_gateway()
    {
        foreach (var program in new[] { Programs.Silo, Programs.Gateway })
        {
            Says("Orleans:Messaging:ResponseTimeout is '2'; choose 0:00:00.2 to 0:00:30", await Refusal.Of(program, new Dictionary<string, string> { ["Orleans__Messaging__ResponseTimeout"] = "2" }));
        }
    }

    [Theory]
    [InlineData("Orleans__GrainStorage__Default__ProviderType", "Postgres", "Orleans:GrainStorage:Default:ProviderType is 'Postgres'; use ")]
    [InlineData("Orleans__Reminders__ProviderType", "", "Orleans:Reminders:ProviderType is not set; use ")]
    public async Task A_wrong_setting_of_state_and_reminders_is_refused_by_the_silo(string key, string value, string said) =>
        Says(said, await Refusal.Of(Programs.Silo, new Dictionary<string, string> { [key] = value }));

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=center;Username=center;Password=" + Secret, "ConnectionStrings:postgres (center@127.0.0.1:1/center) cannot be reached")]
    [InlineData("Hostess=127.0.0.1;Password=" + Secret, "ConnectionStrings:postgres, of which Orleans:Clustering is a user, cannot be read")]
    [InlineData("Database=center;Password=" + Secret, "ConnectionStrings:postgres names no Host")]
    public async Task A_wrong_PostgreSQL_is_refused_by_silo_and_gateway(string connectionString, string said)
    {
        foreach (var program in new[] { Programs.Silo, Programs.Gateway })
        {
            Says(said, await Refusal.Of(program, Stores.Postgres(connectionString, program == Programs.Silo)));
        }
    }

    [Fact]
    public async Task A_gateway_with_the_settings_of_a_silo_is_refused() =>
        Says("Orleans:Reminders is for silos alone; leave it out of the settings of a gateway", await Refusal.Of(Programs.Gateway, Stores.Postgres("Host=127.0.0.1;Database=center")));

    [Fact]
    public async Task Another_driver_than_that_of_PostgreSQL_is_refused()
    {
        var settings = Stores.Postgres("Host=127.0.0.1;Database=center");
        settings["Orleans__GrainStorage__Default__Invariant"] = "Microsoft.Data.SqlClient";

        Says("Orleans:GrainStorage:Default:Invariant is 'Microsoft.Data.SqlClient'; use Npgsql", await Refusal.Of(Programs.Silo, settings));
    }

    private static void Says(string said, string line)
    {
        Assert.StartsWith("Not started: ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }
}
