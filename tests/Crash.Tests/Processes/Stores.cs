namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Settings that choose where a cluster keeps everything, as environment variables.</summary>
internal static class Stores
{
    private static readonly string[] Providers = ["Clustering", "Reminders", "GrainStorage__Default"];

    /// <summary>Redis, as the programs' own settings have it.</summary>
    public static Dictionary<string, string> Redis(string address) =>
        new() { ["ConnectionStrings__redis"] = $"{address},abortConnect=false,asyncTimeout=1500,syncTimeout=1500,connectTimeout=1500" };

    /// <summary>Azure Table Storage for all three in a silo, for the membership in a gateway.</summary>
    public static Dictionary<string, string> Azure(string connectionString, bool isSilo = true) => Of("tables", connectionString, isSilo, new() { ["ProviderType"] = "AzureTableStorage" });

    /// <summary>PostgreSQL for all three in a silo, for the membership in a gateway.</summary>
    public static Dictionary<string, string> Postgres(string connectionString, bool isSilo = true) =>
        Of("postgres", connectionString, isSilo, new() { ["ProviderType"] = "AdoNet", ["Invariant"] = "Npgsql" });

    private static Dictionary<string, string> Of(string name, string connectionString, bool isSilo, Dictionary<string, string> provider)
    {
        provider["ConnectionName"] = name;
        var settings = new Dictionary<string, string> { [$"ConnectionStrings__{name}"] = connectionString };
        foreach (var (kind, (key, value)) in Providers.Where(kind => isSilo || kind == "Clustering").SelectMany(kind => provider.Select(setting => (kind, setting))))
        {
            settings[$"Orleans__{kind}__{key}"] = value;
        }

        return settings;
    }
}
