using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace ContactCenter.EndToEnd.Tests.Demo;

/// <summary>Runs the scripts that drive a real Chromium: JSON in, JSON out. Skips the test where Chromium or Node is missing, and fails it on a build server.</summary>
internal static class Browser
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // The shell is Chromium without windows: what it draws is the same, in less than half of the processor's time.
    private static readonly string[] Chromium = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private static string Folder { get; } = typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NpmFolder").Value!;

    /// <summary>Sees to it that everything is there; call first.</summary>
    public static async Task Require()
    {
        _ = (Find(Chromium), Find("node"));
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", "playwright-core", "package.json")))
            {
                await Run(Find("npm"), ["ci", "--no-audit", "--no-fund"], "", InstallLimit);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    /// <summary>Runs a script.</summary>
    public static async Task<JsonElement> Run(string script, object input)
    {
        var fields = JsonSerializer.SerializeToNode(input)!.AsObject();
        fields["chromium"] = Find(Chromium);
        var output = await Run(Find("node"), [Path.Combine(Folder, script)], fields.ToJsonString(), Limit);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<string> Run(string program, string[] arguments, string input, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        })!;
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(limit, TimeProvider.System);
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{Path.GetFileName(arguments[0])}: {await errors}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Find(params string[] names)
    {
        var found = (from folder in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
                     from name in names
                     select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
        var isCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.True(found is not null || !isCi, $"{names[0]} is not on PATH, and on a build server nothing is skipped.");
        Assert.SkipWhen(found is null, $"{names[0]} is not on PATH: install it to run this test.");
        return found!;
    }
}
