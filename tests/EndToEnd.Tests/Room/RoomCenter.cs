namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>One gateway and one simulated platform in driven time, on which scenes are played one after the other.</summary>
public sealed class RoomCenter : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private SimulatedCenter? _center;
    private Scene? _scene;
    private int _scenes;

    public async ValueTask InitializeAsync()
    {
        _center = await SimulatedCenter.Start(
            options => options with { IsDriven = true, FarEnds = new RoomFarEnds(), Seed = 7, LegsPerSecond = 0, RequestsPerSecond = 0 },
            "--ContactCenter:Clock=Driven",
            "--ContactCenter:SignInsPerMinute=10000",
            "--Dialling:CallsPerMinute=10",
            "--Vonage:Budget:LegsPerSecond=1000",
            "--Vonage:Budget:RequestsPerSecond=1000");
        await _center.Do(simulator =>
        {
            simulator.Journal.Subscribe(seen => _scene?.See(seen));
            return true;
        });
    }

    public ValueTask DisposeAsync() => _center?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Plays a scene: time stands while it acts, and passes while it waits. Whatever it does, nothing is left over afterwards.</summary>
    internal Task Play(Func<Scene, Task> act) => Play(new SceneOptions(), act);

    /// <inheritdoc cref="Play(Func{Scene, Task})"/>
    internal async Task Play(SceneOptions options, Func<Scene, Task> act)
    {
        var simulator = _center!.Simulator;
        var played = await simulator.Loop.Ask(() =>
        {
            _scene = new Scene(_center, options, ++_scenes);
            return _scene.Run(act);
        });
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);

        // What comes after the scene must not run in the platform's thread.
        var ended = played.ContinueWith(static scene => scene, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
        await Task.WhenAny(ended, simulator.Loop.Completion, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, late.Token));
        Assert.True(ended.IsCompleted, $"Not over after {Limit}. Loop: {simulator.Loop.Completion.Exception}\n{_scene!.Story()}");
        await ended;
    }
}
