using System.Diagnostics;

namespace ContactCenter.Simulator.Demo;

/// <summary>The gateway as built from the repository that this program belongs to.</summary>
internal static class GatewayProgram
{
    private const string Solution = "ContactCenter.sln";
    private const string Dll = "ContactCenter.Gateway.dll";
    private static readonly string[] Sources = ["Domain", "Grains.Interfaces", "Grains", "VonageApi", "Storage.Sqlite", "Gateway"];

    /// <summary>The gateway's dll, built now when it is missing or older than its sources.</summary>
    /// <exception cref="DemoException">There is no repository around this program, or the build failed.</exception>
    public static async Task<string> Built(CancellationToken stop)
    {
        var root = Root;
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var dll = Path.Combine(root, "Gateway", "bin", configuration, "net10.0", Dll);
        if (!File.Exists(dll) || File.GetLastWriteTimeUtc(dll) < NewestSource(root))
        {
            Console.WriteLine("Building the gateway…");
            await Build(root, configuration, stop);
            if (!File.Exists(dll))
            {
                throw new DemoException($"The gateway was built, but {dll} is not there. Build it with 'dotnet build Gateway' and look where it went.");
            }

            // A build that found nothing to do leaves the file as it was.
            File.SetLastWriteTimeUtc(dll, NewestSource(root) is var newest && newest > File.GetLastWriteTimeUtc(dll) ? newest : File.GetLastWriteTimeUtc(dll));
        }

        return dll;
    }

    /// <summary>The repository that this program belongs to.</summary>
    /// <exception cref="DemoException">There is none around it.</exception>
    public static string Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, Solution)))
                {
                    return at.FullName;
                }
            }

            throw new DemoException(
                $"--demo looks for the gateway in the repository around {AppContext.BaseDirectory}, and there is none ({Solution} was not found). Run it there, or start a gateway yourself and pass --gateway.");
        }
    }

    /// <summary>The <c>dotnet</c> that runs this program.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path
        ? path
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";


    private static DateTime NewestSource(string root) => Sources
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Max(File.GetLastWriteTimeUtc);

    private static async Task Build(string root, string configuration, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Host, ["build", Path.Combine(root, "Gateway"), "-c", configuration, "-nologo", "-v", "quiet", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start) ?? throw new DemoException($"'{Host}' could not be started to build the gateway.");
        try
        {
            var errors = build.StandardError.ReadToEndAsync(stop);
            var output = await build.StandardOutput.ReadToEndAsync(stop);
            await build.WaitForExitAsync(stop);
            if (build.ExitCode != 0)
            {
                throw new DemoException($"The gateway could not be built:{Environment.NewLine}{output}{await errors}");
            }
        }
        finally
        {
            if (!build.HasExited)
            {
                build.Kill(entireProcessTree: true);
            }
        }
    }
}
