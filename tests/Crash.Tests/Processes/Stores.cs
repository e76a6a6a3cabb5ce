namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Settings that choose where a cluster keeps everything, as environment variables.</summary>
internal static class Stores
{
    private static readonly string[] Providers = ["Clustering", "Reminders", "GrainStorage__Default"];

    /// <summary>Redis, as the programs' own settings have it.</summary>
    public static Dictionary<string, string> Redis(string address) =>
        new() { ["ConnectionStrings__redis"] = $"{address},abortConnect=false,asyncTimeout=1500,syncTimeout=1500,connectTimeout=1500" };

    /// <summary>PostgreSQL for all three in a silo, for the membership in a gateway.</summary>
    public static Dictionary<string, string> Postgres(string connectionString, bool isSilo = true)
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__postgres"] = connectionString };
        foreach (var provider in Providers.Where(provider => isSilo || provider == "Clustering"))
        {
            settings[$"Orleans__{provider}__ProviderType"] = "AdoNet";
            settings[$"Orleans__{provider}__Invariant"] = "Npgsql";
            settings[$"Orleans__{provider}__ConnectionName"] = "postgres";
        }

        return settings;
    }
}
