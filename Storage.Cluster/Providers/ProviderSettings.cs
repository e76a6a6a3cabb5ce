using Microsoft.Extensions.Configuration;
using Npgsql;
using StackExchange.Redis;

namespace ContactCenter.Storage.Cluster.Providers;

/// <summary>Reads the providers from the configuration as Orleans will, and says what is wrong with them before it does.</summary>
internal static class ProviderSettings
{
    /// <summary>Type of Orleans' provider for relational databases.</summary>
    public const string AdoNet = "AdoNet";

    /// <summary>Type of its provider for Redis.</summary>
    public const string Redis = "Redis";

    private const string Npgsql = "Npgsql";
    private static readonly string[] WithoutConnection = ["Development", "Memory", "Static", "Sqlite"];
    private static readonly string[] ForSilos = ["Reminders", "GrainStorage", "GrainDirectory"];
    private static readonly string[] OfAzure = ["AzureTableStorage", "AzureBlobStorage", "AzureQueueStorage"];

    /// <summary>The providers that the role uses.</summary>
    /// <exception cref="StoreRefusedException">One is missing, unknown, or has no usable connection.</exception>
    public static IReadOnlyList<ProviderSetting> Of(IConfiguration configuration, ClusterRole role)
    {
        var orleans = configuration.GetSection("Orleans");
        var found = new List<ProviderSetting> { One(configuration, orleans.GetSection("Clustering"), "Clustering", role) };
        if (role == ClusterRole.Silo)
        {
            found.Add(One(configuration, orleans.GetSection("Reminders"), "Reminders", role));
            found.Add(One(configuration, orleans.GetSection("GrainStorage:Default"), "GrainStorage", role));
            found.AddRange(orleans.GetSection("GrainStorage").GetChildren().Where(store => store.Key != "Default").Select(store => One(configuration, store, "GrainStorage", role)));
        }

        else if (ForSilos.Select(orleans.GetSection).FirstOrDefault(section => section.Exists()) is { } foreign)
        {
            throw new StoreRefusedException($"{foreign.Path} is for silos alone; leave it out of the settings of a gateway.");
        }

        return found;
    }

    private static ProviderSetting One(IConfiguration configuration, IConfigurationSection section, string kind, ClusterRole role)
    {
        var known = BuiltInProviders.Of(kind, role);
        var type = section["ProviderType"];
        if (string.IsNullOrWhiteSpace(type))
        {
            throw new StoreRefusedException($"{section.Path}:ProviderType is not set; use {OneOf(known)}.");
        }
        if (!known.Contains(type))
        {
            throw new StoreRefusedException(OfAzure.Contains(type)
                ? $"{section.Path}:ProviderType is '{type}', which this program was built without; build it with -p:AzureStorage=true, or use {OneOf(known)}."
                : $"{section.Path}:ProviderType is '{type}'; use {OneOf(known)}.");
        }
        if (type == AdoNet && section["Invariant"] != Npgsql)
        {
            throw new StoreRefusedException($"{section.Path}:Invariant is '{section["Invariant"]}'; use {Npgsql}, the driver that this program was built with.");
        }

        var setting = new ProviderSetting(section.Path, kind, type, null, null);
        return WithoutConnection.Contains(type) || section["ServiceKey"] is { Length: > 0 } ? setting : Readable(Connected(configuration, section, setting));
    }

    // In Orleans' order: a connection string of its own wins.
    private static ProviderSetting Connected(IConfiguration configuration, IConfigurationSection section, ProviderSetting setting)
    {
        if (section["ConnectionString"] is { Length: > 0 } own)
        {
            return setting with { ConnectionKey = $"{section.Path}:ConnectionString", Connection = own };
        }
        if (section["ConnectionName"] is not { Length: > 0 } name)
        {
            throw new StoreRefusedException($"{section.Path} has neither ConnectionName nor ConnectionString; set {section.Path}:ConnectionName to the name of one of ConnectionStrings.");
        }

        return configuration.GetConnectionString(name) is { Length: > 0 } named
            ? setting with { ConnectionKey = $"ConnectionStrings:{name}", Connection = named }
            : throw new StoreRefusedException($"{section.Path}:ConnectionName is '{name}', but ConnectionStrings:{name} is not set; set it, or name another.");
    }

    // What the parsers say of a connection string may quote it, so only what cannot hold a secret is repeated.
    private static ProviderSetting Readable(ProviderSetting setting)
    {
        try
        {
            if (setting.Type == AdoNet && new NpgsqlConnectionStringBuilder(setting.Connection) is var builder && (string.IsNullOrEmpty(builder.Host) || string.IsNullOrEmpty(builder.Database)))
            {
                throw new StoreRefusedException($"{setting.ConnectionKey} names no {(string.IsNullOrEmpty(builder.Host) ? "Host" : "Database")}; write it as Host=…;Database=…;Username=…;Password=….");
            }
            if (setting.Type == Redis && ConfigurationOptions.Parse(setting.Connection!).EndPoints.Count == 0)
            {
                throw new StoreRefusedException($"{setting.ConnectionKey} names no host; write it as host:6379,option=value.");
            }

            return setting;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StoreRefusedException(
                $"{setting.ConnectionKey}, of which {setting.Section} is a user, cannot be read as a connection string of {(setting.Type == AdoNet ? "PostgreSQL; write it as Host=…;Database=…;Username=…;Password=…" : "Redis; write it as host:6379,option=value")}.", e);
        }
    }

    private static string OneOf(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
}
