using System.Threading.Channels;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>
/// Wakes the calls of this silo whose callers wait, now and then, so that each tells its queue again: a queue that does not know them, though it acknowledged them,
/// learns of them. One timer for all, as a timer for each would cost a waiting call a tenth of its memory.
/// </summary>
internal sealed class WaitRounds(IGrainFactory grains, TimeProvider clock, IServiceProvider services) : BackgroundService
{
    /// <summary>From one telling to the next: as long as a queue may take to assign again after something died.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private const int WokenAtOnce = 64;
    private readonly Channel<(string Call, DateTimeOffset Due)> _waiting = Channel.CreateUnbounded<(string Call, DateTimeOffset Due)>(new() { SingleReader = true });
    private readonly SemaphoreSlim _room = new(WokenAtOnce);
    private readonly WorkInFlight? _work = services.GetService<WorkInFlight>();

    /// <summary>Wakes a call once, a period from now.</summary>
    public void Add(string call) => _waiting.Writer.TryWrite((call, clock.GetUtcNow() + Period));

    public override void Dispose()
    {
        _room.Dispose();
        base.Dispose();
    }

    // First in is first due.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (call, due) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (due - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, clock, stoppingToken);
            }

            await _room.WaitAsync(stoppingToken);
            _ = Wake(call);
        }
    }

    private async Task Wake(string call)
    {
        using var work = _work?.Begin() ?? default;
        try
        {
            await grains.Peer<ICallRouting>(call).TellWait();
        }
        catch (Exception)
        {
            // It may be between two silos: whoever activates it tells anew, and otherwise the next round does.
            Add(call);
        }
        finally
        {
            _room.Release();
        }
    }
}
