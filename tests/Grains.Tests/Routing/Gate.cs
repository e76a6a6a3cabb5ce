using System.Collections.Concurrent;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Stops a message between grains, or a request to the platform, at a point that a test names, and lets something happen there.</summary>
internal sealed class Gate : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<string, Func<Task>> _plans = new(StringComparer.Ordinal);

    /// <summary>Does something the next time that this point is reached: <c>before Offer</c>, <c>after PickUp</c>, <c>before POST</c> … What it throws is what the sender gets.</summary>
    public void Once(string point, Func<Task> happens) => _plans[point] = happens;

    /// <summary>Does it each time, until <see cref="Clear"/>.</summary>
    public void Always(string point, Func<Task> happens) => Once(point, () =>
    {
        Always(point, happens);
        return happens();
    });

    /// <summary>Whether the plan still waits for its point.</summary>
    public bool IsOpen(string point) => _plans.ContainsKey(point);

    public void Clear() => _plans.Clear();

    public Task Pass(string point) => _plans.TryRemove(point, out var happens) ? happens() : Task.CompletedTask;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await Pass("before " + context.MethodName);
        await context.Invoke();
        await Pass("after " + context.MethodName);
    }
}
