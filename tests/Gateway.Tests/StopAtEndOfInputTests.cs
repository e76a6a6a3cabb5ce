using System.IO.Pipelines;
using ContactCenter.Gateway.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests;

public sealed class StopAtEndOfInputTests
{
    private readonly Pipe _parent = new();
    private readonly Lifetime _lifetime = new();

    [Fact]
    public async Task A_parent_that_is_gone_takes_the_gateway_with_it()
    {
        await Start(isOn: true);
        await _parent.Writer.WriteAsync(new byte[] { 1 });
        Assert.False(_lifetime.Stopped.Task.IsCompleted);
        await _parent.Writer.CompleteAsync();
        await _lifetime.Stopped.Task;
    }

    [Fact]
    public async Task Without_the_setting_standard_input_is_left_alone()
    {
        await Start(isOn: false);
        await _parent.Writer.WriteAsync(new byte[] { 1 });
        await _parent.Writer.CompleteAsync();
        Assert.True(_parent.Reader.TryRead(out var unread));
        Assert.Equal(1, unread.Buffer.Length);
        Assert.False(_lifetime.Stopped.Task.IsCompleted);
    }

    private Task Start(bool isOn) => new StopAtEndOfInput(
        Options.Create(new ContactCenterOptions { StopAtEndOfInput = isOn }), _lifetime, NullLogger<StopAtEndOfInput>.Instance, () => _parent.Reader.AsStream()).StartAsync(default);

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => Stopped.TrySetResult();
    }
}
