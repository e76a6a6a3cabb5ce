namespace ContactCenter.Grains.Tests.Faults;

/// <summary>Counts the calls that a grain has run up to their first wait: a barrier for what is decided but not yet stored.</summary>
internal sealed class GrainTurns : IIncomingGrainCallFilter
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(GrainId, string), int> _taken = [];
    private readonly List<(GrainId Grain, string Method, int Count, TaskCompletionSource Reached)> _waiters = [];

    /// <summary>Completes when the grain has taken in that many calls of the method since its first.</summary>
    public Task Taken(IAddressable grain, string method, int count)
    {
        lock (_lock)
        {
            if (_taken.GetValueOrDefault((grain.GetGrainId(), method)) >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((grain.GetGrainId(), method, count, reached));
            return GrainCluster.Soon(reached.Task);
        }
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var running = context.Invoke();
        Count(context.TargetId, context.MethodName);
        await running;
    }

    private void Count(GrainId grain, string method)
    {
        lock (_lock)
        {
            var count = _taken[(grain, method)] = _taken.GetValueOrDefault((grain, method)) + 1;
            foreach (var waiter in _waiters)
            {
                if (waiter.Grain == grain && waiter.Method == method && waiter.Count <= count)
                {
                    waiter.Reached.TrySetResult();
                }
            }
        }
    }
}
