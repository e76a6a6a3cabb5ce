namespace ContactCenter.Grains.Tests.Faults;

/// <summary>A storage that is overloaded for a while: of the writes of some rows a share fails, is applied and loses its reply, or hangs until it is over.</summary>
/// <param name="seed">Makes it.</param>
/// <param name="share">Of the writes, 0 to 1.</param>
/// <param name="states">How the names of the rows begin.</param>
internal sealed class Storm(int seed, double share, params string[] states) : IDisposable
{
    private static readonly FaultKind[] Kinds = [FaultKind.FailBefore, FaultKind.ApplyThenThrow, FaultKind.HangWrite];
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, int> _met = [];

    /// <summary>Completes when it is over; what hangs goes on then.</summary>
    public Task Over => _over.Task;

    /// <summary>How many writes it spoiled, by the beginning of the name.</summary>
    public IReadOnlyDictionary<string, int> Met
    {
        get
        {
            lock (_lock)
            {
                return _met.ToDictionary();
            }
        }
    }

    /// <summary>What happens to a write; null: nothing.</summary>
    public FaultKind? Draw(string state)
    {
        lock (_lock)
        {
            if (_over.Task.IsCompleted || Array.Find(states, known => state.StartsWith(known, StringComparison.Ordinal)) is not { } mine || _random.NextDouble() >= share)
            {
                return null;
            }

            _met[mine] = _met.GetValueOrDefault(mine) + 1;
            return Kinds[_random.Next(Kinds.Length)];
        }
    }

    public void Dispose() => _over.TrySetResult();
}
