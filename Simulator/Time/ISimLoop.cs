namespace ContactCenter.Simulator.Time;

/// <summary>
/// The one thread on which the simulated platform lives: whatever reads or changes it runs here, one piece of work after the other,
/// in an order that depends on nothing but the seed and what the application answers.
/// </summary>
public interface ISimLoop
{
    /// <summary>Simulated time, UTC. Real time in a real-time run; in a driven run it jumps to the next thing that is due.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Runs <paramref name="work"/> on the loop once <paramref name="delay"/> has passed. Call on the loop.</summary>
    /// <param name="delay">Zero or more.</param>
    /// <param name="work">What is due then.</param>
    /// <returns>Dispose to cancel.</returns>
    IDisposable After(TimeSpan delay, Action work);

    /// <summary>Runs <paramref name="work"/> on the loop soon. From any thread.</summary>
    void Post(Action work);

    /// <summary>Runs <paramref name="question"/> on the loop and returns its answer or exception. From any thread but the loop's.</summary>
    Task<T> Ask<T>(Func<T> question);

    /// <summary>
    /// Starts work outside of the loop, such as an HTTP request, and brings its outcome back to it. In a driven run time stands still
    /// meanwhile, and outcomes come back in the order of their start, whichever was quicker. Call on the loop.
    /// </summary>
    /// <param name="work">Runs on the thread pool; must not throw for what can be expected.</param>
    /// <param name="done">Gets the outcome, on the loop.</param>
    void Outside<T>(Func<CancellationToken, Task<T>> work, Action<T> done);
}
