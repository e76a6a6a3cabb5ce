using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: Trait("Machine", "Alone")]

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>What is run: the programs as they were built together with these tests.</summary>
internal static class Programs
{
    private static readonly TimeSpan PublishLimit = TimeSpan.FromMinutes(2);

    /// <summary>The gateway's dll.</summary>
    public static string Gateway { get; } = Metadata("GatewayProgram");

    /// <summary>The silo's dll.</summary>
    public static string Silo { get; } = Metadata("SiloProgram");

    /// <summary>The proxy's dll.</summary>
    public static string Proxy { get; } = Metadata("ProxyProgram");

    /// <summary>The simulator's dll.</summary>
    public static string Simulator { get; } = Metadata("SimulatorProgram");

    /// <summary>A scenario of the simulator in which callers are in each state all the time.</summary>
    public static string BusyDay { get; } = Path.Combine(Path.GetDirectoryName(Simulator)!, "Scenarios", "busy-day.yaml");

    /// <summary>Root of the repository.</summary>
    public static string Repository { get; } = Metadata("Repository");

    /// <summary>Where earlier releases are built, once: outside the repository, whose tests look at all that is in it.</summary>
    public static string ReleasesFolder { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "contact-center-tests", "releases");

    /// <summary>Folder of the scripts that use npm packages.</summary>
    public static string NpmFolder { get; } = Metadata("NpmFolder");

    /// <summary>The host that runs dlls: the one that runs this process, where it tells.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>True on a build server, where nothing may be skipped.</summary>
    public static bool IsCi { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path of a program on the search path; skips the test where it is missing, and fails it on a build server.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="versions">A folder with one of each version that is installed, each with a folder bin; the newest is looked at before the search path.</param>
    public static string Require(string program, string? versions = null)
    {
        var found = (Directory.Exists(versions) ? Directory.EnumerateDirectories(versions).OrderDescending().Select(folder => Path.Combine(folder, "bin")) : [])
            .Concat(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
        Assert.True(found is not null || !IsCi, $"{program} is not on PATH, and on a build server nothing is skipped.");
        Assert.SkipWhen(found is null, $"{program} is not on PATH: install it to run this test.");
        return found!;
    }

    /// <summary>Publishes a program, as it was built together with these tests, into a folder.</summary>
    public static async Task Publish(string dll, string folder)
    {
        var output = new DirectoryInfo(Path.GetDirectoryName(dll)!);
        var (configuration, project) = (output.Parent!.Name, output.Parent.Parent!.Parent!.FullName);
        await using var publish = ChildProcess.Start("publish", Dotnet, ["publish", project, "--no-build", "--configuration", configuration, "--output", folder]);
        Assert.True(await publish.Ended(PublishLimit) == 0, publish.Output);
        publish.IsShown = false;
    }

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
