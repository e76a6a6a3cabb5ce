using System.Threading.Channels;
using Orleans.Storage;

namespace ContactCenter.Gateway.Tests.Webhooks;

/// <summary>A storage in front of the real one that stops answering until it is released.</summary>
internal sealed class HangingStorage(IGrainStorage inner) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private volatile TaskCompletionSource _gate = Open();

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    public void Hang() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the grain with this key waits for the storage, after <see cref="Hang"/>.</summary>
    public async Task Holds(string key)
    {
        while (await _waiting.Reader.ReadAsync(TestContext.Current.CancellationToken) != key)
        {
        }
    }

    public void Release() => _gate.TrySetResult();

    public void Participate(ISiloLifecycle observer) => (inner as ILifecycleParticipant<ISiloLifecycle>)?.Participate(observer);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Pass(grainId);
        await inner.ReadStateAsync(stateName, grainId, grainState);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Pass(grainId);
        await inner.WriteStateAsync(stateName, grainId, grainState);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Pass(grainId);
        await inner.ClearStateAsync(stateName, grainId, grainState);
    }

    private Task Pass(GrainId grain)
    {
        var gate = _gate.Task;
        if (!gate.IsCompleted)
        {
            _waiting.Writer.TryWrite(grain.Key.ToString()!);
        }

        return gate;
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
