using ContactCenter.Storage.Cluster.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Storage;

namespace ContactCenter.Storage.Cluster.Tests;

/// <summary>The provider files of docs/operations/providers, each put into a host that is built and not started.</summary>
public sealed class ProviderFilesTests
{
    private static readonly bool HasAzure = BuiltInProviders.Of("Clustering", ClusterRole.Silo).Contains("AzureTableStorage");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Hosts.Folder, "*.json").Select(file => Path.GetFileName(file))];

    [Fact]
    public void Every_store_has_its_files() =>
        Assert.Equal(
            ["azure.gateway.json", "azure.silo.json", "postgres.gateway.json", "postgres.silo.json", "redis-and-postgres.silo.json", "redis.gateway.json", "redis.silo.json"],
            Directory.EnumerateFiles(Hosts.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_host_is_built_with_a_documented_file_or_says_what_it_was_built_without(string file)
    {
        if (file.StartsWith("azure", StringComparison.Ordinal) && !HasAzure)
        {
            var refused = Assert.Throws<StoreRefusedException>(() => Hosts.Builder(file));
            Assert.Contains("Orleans:Clustering:ProviderType is 'AzureTableStorage', which this program was built without; build it with -p:AzureStorage=true", refused.Message, StringComparison.Ordinal);
            return;
        }

        await using var app = Hosts.Builder(file).Build();

        foreach (var validator in app.Services.GetServices<IConfigurationValidator>())
        {
            validator.ValidateConfiguration();
        }
    }

    [Theory]
    [InlineData("postgres.silo.json", "Orleans:Reminders:ProviderType", "adonet")]
    [InlineData("redis.gateway.json", "Orleans:Clustering:ConnectionName", "reddis")]
    public void A_slip_of_the_pen_in_a_file_is_found(string file, string key, string value)
    {
        var refused = Assert.Throws<StoreRefusedException>(() => Hosts.Builder(file, (key, value)));

        Assert.StartsWith($"{key} is '{value}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_in_PostgreSQL_are_written_as_everywhere_and_under_the_exact_key()
    {
        const string file = "postgres.silo.json";
        await using var app = Hosts.Builder(file).Build();

        var options = app.Services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get("Default");

        Assert.Equal("StateJson", options.GrainStorageSerializer.GetType().Name);
        Assert.NotEqual(Hash(options.HashPicker, "ada"), Hash(options.HashPicker, "ADA"));
        Assert.Equal(Hash(options.HashPicker, "ada"), Hash(options.HashPicker, "ada"));
        Assert.True(options.DeleteStateOnClear);
    }

    private static int Hash(IStorageHasherPicker hashers, string key) =>
        hashers.PickHasher("service", "Default", "agent", GrainId.Create("agent", key), new GrainState<object>())!.Hash([1, 2, 3]);
}
