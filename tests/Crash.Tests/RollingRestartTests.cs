using ContactCenter.Crash.Tests.Load;

namespace ContactCenter.Crash.Tests;

/// <summary>Everything is replaced while callers call, as an upgrade does it: one process after the other is asked to stop, and its successor started.</summary>
public sealed class RollingRestartTests
{
    private const int Callers = 60;

    [Fact(Explicit = true), Trait("Pace", "Long")]
    public async Task Rolling_restart_of_three_silos_and_two_gateways_fails_no_webhook_and_drops_nobody()
    {
        await using var center = await CenterUnderLoad.Start(Callers);
        await Harm.RollingRestart(center);
        await center.EndsWell();
    }
}
