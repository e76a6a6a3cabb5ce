using ContactCenter.Simulator.Time;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Waits of a scene, in simulated time. What waited goes on in the platform's thread, as work of its own.</summary>
/// <param name="loop">Time.</param>
/// <param name="story">Told where a wait was in vain.</param>
internal sealed class SceneWaits(ISimLoop loop, Func<string> story)
{
    private readonly List<(Func<bool> IsSo, TaskCompletionSource Done)> _waits = [];
    private bool _isLooking;

    /// <summary>Lets time pass.</summary>
    public Task Pass(double seconds)
    {
        var done = new TaskCompletionSource();
        loop.After(TimeSpan.FromSeconds(seconds), () => done.TrySetResult());
        return done.Task;
    }

    /// <summary>Waits until something is so.</summary>
    public Task Until(string what, Func<bool> isSo, double within)
    {
        if (isSo())
        {
            return Task.CompletedTask;
        }

        var done = new TaskCompletionSource();
        _waits.Add((isSo, done));
        loop.After(TimeSpan.FromSeconds(within), () => done.TrySetException(new Xunit.Sdk.XunitException($"Not within {within} s: {what}. {story()}")));
        return done.Task;
    }

    /// <summary>Something happened.</summary>
    public void Look()
    {
        if (_isLooking || _waits.Count == 0)
        {
            return;
        }

        _isLooking = true;
        loop.After(TimeSpan.Zero, () =>
        {
            _isLooking = false;
            foreach (var wait in _waits.Where(wait => wait.Done.Task.IsCompleted || wait.IsSo()).ToArray())
            {
                _waits.Remove(wait);
                wait.Done.TrySetResult();
            }
        });
    }
}
