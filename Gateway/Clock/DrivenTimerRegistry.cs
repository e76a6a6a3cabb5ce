using Orleans.Timers;

namespace ContactCenter.Gateway.Clock;

/// <summary>Timers of our grains follow driven time; those of the silo, its services and its dashboard the machine's.</summary>
/// <param name="machine">Orleans' registry on the machine's time.</param>
/// <param name="driven">Orleans' registry on driven time.</param>
internal sealed class DrivenTimerRegistry(ITimerRegistry machine, ITimerRegistry driven) : ITimerRegistry
{
    private const string Ours = "ContactCenter.";

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        For(grainContext).RegisterGrainTimer(grainContext, callback, state, options);

    [Obsolete("As in Orleans.")]
    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> asyncCallback, object? state, TimeSpan dueTime, TimeSpan period) =>
        For(grainContext).RegisterTimer(grainContext, asyncCallback, state, dueTime, period);

    private ITimerRegistry For(IGrainContext grain) =>
        grain?.GrainInstance?.GetType().Namespace?.StartsWith(Ours, StringComparison.Ordinal) == true ? driven : machine;
}
