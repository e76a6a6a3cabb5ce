using System.Globalization;
using ContactCenter.Simulator.Demo;

namespace ContactCenter.Simulator.Hosting;

/// <summary>A gateway of this repository that a run owns: it starts it, may kill it, and ends it.</summary>
/// <param name="dll">The gateway's program.</param>
/// <param name="options">The simulator that it talks to; <see cref="SimulatorOptions.Gateway"/> is where it listens.</param>
/// <param name="settings">Further settings.</param>
/// <param name="clock">Real time.</param>
internal sealed class OwnedGateway(string dll, SimulatorOptions options, IReadOnlyDictionary<string, string> settings, TimeProvider clock) : IAsyncDisposable
{
    private GatewayChild? _child;

    /// <summary>What it said last.</summary>
    public string LastLines => _child?.LastLines() ?? "";

    /// <summary>Starts it, and waits until it serves.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="from">Where its driven time begins; null: at the machine's time.</param>
    /// <exception cref="DemoException">It ended, or takes too long; the message has its last words.</exception>
    public async Task Start(CancellationToken stop, DateTimeOffset? from = null)
    {
        var theirs = from is { } time ? new Dictionary<string, string>(settings) { ["ContactCenter:ClockFrom"] = time.ToString("O", CultureInfo.InvariantCulture) } : settings;
        _child = GatewayChild.Start(dll, options, theirs, clock);
        await _child.Ready(options.Gateway, stop);
    }

    /// <summary>Ends it at once, without a chance to do anything (SIGKILL).</summary>
    public async Task Kill()
    {
        if (_child is { } child)
        {
            _child = null;
            await child.Kill();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _child?.DisposeAsync() ?? ValueTask.CompletedTask;
}
