using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Grains.Tests.Storage;

/// <summary>Holds the writer inside a transaction, so that what is written meanwhile meets in the next one.</summary>
internal sealed class HeldWriter : WriteOperation<bool>, IDisposable
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _released = new();

    public static async Task<HeldWriter> HoldAsync(TestStore store)
    {
        var held = new HeldWriter();
        var database = await store.DatabaseAsync();
        _ = database.WriteAsync(held, Timeout.InfiniteTimeSpan, default);
        await held._entered.Task;
        return held;
    }

    /// <summary>Lets the transaction commit.</summary>
    public async Task ReleaseAsync()
    {
        _released.Set();
        await Task;
    }

    public void Dispose()
    {
        _released.Set();
        Task.Wait();
        _released.Dispose();
    }

    protected override bool Run(Writer writer)
    {
        _entered.SetResult();
        _released.Wait();
        return true;
    }
}
