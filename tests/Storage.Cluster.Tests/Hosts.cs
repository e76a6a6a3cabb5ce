using ContactCenter.Gateway.Hosting;
using ContactCenter.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Storage.Cluster.Tests;

/// <summary>Hosts of silos and gateways with a provider file of docs/operations/providers, built and not started.</summary>
internal static class Hosts
{
    /// <summary>Where the provider files lie.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Providers");

    /// <summary>The host for which a file is.</summary>
    /// <param name="file">Its name; it tells the role.</param>
    /// <param name="settings">Further settings, which outrank the file's.</param>
    public static WebApplicationBuilder Builder(string file, params (string Key, string Value)[] settings)
    {
        string[] arguments =
        [
            .. new ConfigurationBuilder().AddJsonFile(Path.Combine(Folder, file)).Build().AsEnumerable().Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}"),
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        return file.Contains(".silo.", StringComparison.Ordinal) ? SiloHost.CreateBuilder(arguments) : GatewayHost.CreateBuilder([.. arguments, "--ContactCenter:Mode=Gateway"]);
    }
}
