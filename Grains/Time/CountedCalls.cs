namespace ContactCenter.Grains.Time;

/// <summary>Counts grain calls of ours from the moment they are sent, and timer ticks while they run.</summary>
internal sealed class CountedCalls(WorkInFlight work) : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    private const string Ours = "ContactCenter.";
    private const string Tick = "IGrainTimerInvoker";

    public Task Invoke(IIncomingGrainCallContext context) => Count(context, isCounted: Is(context, Ours) || context.InterfaceName.EndsWith(Tick, StringComparison.Ordinal));

    public Task Invoke(IOutgoingGrainCallContext context) => Count(context, isCounted: Is(context, Ours));

    private static bool Is(IGrainCallContext context, string prefix) => context.InterfaceMethod?.DeclaringType?.FullName?.StartsWith(prefix, StringComparison.Ordinal) == true;

    private async Task Count(IGrainCallContext context, bool isCounted)
    {
        using var scope = isCounted ? work.Begin() : default;
        await context.Invoke();
    }
}
