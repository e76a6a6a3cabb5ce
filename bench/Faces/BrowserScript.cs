using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Bench.Faces;

/// <summary>Runs a script of the browser tests: JSON in, JSON out.</summary>
internal static class BrowserScript
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    private static string Folder { get; } = typeof(BrowserScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NpmFolder").Value!;

    /// <summary>What is missing on this machine and what to do; null: nothing.</summary>
    public static string? Missing() =>
        Find("node") is null ? "node is not on PATH: install Node.js 20 or later."
        : Find(Browsers) is null ? "chromium is not on PATH: install it (Debian: apt-get install chromium)."
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "playwright-core")) ? $"The packages of the browser tests are not installed: run npm ci in {Folder}."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "faces", "manifest.json")) ? "The gateway was built without its pages: build again with Node.js on PATH."
        : null;

    /// <summary>Runs it; its errors go where ours go.</summary>
    public static async Task<JsonElement> Run(string script, object input)
    {
        var fields = JsonSerializer.SerializeToNode(input)!.AsObject();
        fields["chromium"] = JsonValue.Create(Find(Browsers));
        using var process = Process.Start(new ProcessStartInfo(Find("node")!, [Path.Combine(Folder, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        })!;
        await process.StandardInput.WriteAsync(fields.ToJsonString());
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonElement.Parse(output) : throw new InvalidOperationException($"{script} failed with exit code {process.ExitCode}; see above.");
    }

    private static string? Find(params string[] names) =>
        (from folder in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
         from name in names
         select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);
}
