using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Bench.Overload;

/// <summary>An attack in a process of its own, which the machine serves after the good load: who measures must not wait for who attacks.</summary>
internal sealed class Attacker : IDisposable
{
    private static readonly Dictionary<string, Func<Uri, CancellationToken, Task<int>>> Known = new()
    {
        ["slow-loris"] = Attacks.SlowLoris,
        ["huge bodies"] = Attacks.HugeBodies,
        ["signature flood"] = Attacks.SignatureFlood,
        ["header bombs"] = Attacks.HeaderBombs,
    };

    private readonly Process _process;

    private Attacker(Process process) => _process = process;

    /// <summary>Names of all attacks.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Begins an attack.</summary>
    public static Attacker Start(string name, string url)
    {
        var info = new ProcessStartInfo("nice", ["-n", "10", "dotnet", typeof(Attacker).Assembly.Location, "attack", name, url]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new(Process.Start(info)!);
    }

    /// <summary>Ends the attack; how often it struck.</summary>
    public async Task<int> Stop()
    {
        _process.StandardInput.Close();
        var sent = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return int.Parse(sent, CultureInfo.InvariantCulture);
    }

    /// <summary>The process of the attack: strikes until its input ends.</summary>
    public static async Task<int> Strike(string name, string url)
    {
        using var stop = new CancellationTokenSource();
        var attack = Task.Run(() => Known[name](new Uri(url), stop.Token));
        await Console.In.ReadToEndAsync();
        await stop.CancelAsync();
        Console.Write(await attack);
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
