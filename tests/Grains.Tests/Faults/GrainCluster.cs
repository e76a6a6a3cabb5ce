using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Clock;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Hosting;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.TestingHost;

namespace ContactCenter.Grains.Tests.Faults;

/// <summary>Silos in this process on a storage that outlives them; the grains' time is ours, the silos' own is real.</summary>
public class GrainCluster : IAsyncLifetime
{
    /// <summary>How long a test waits for what must happen; never waited out unless it fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly InProcessTestCluster _cluster;
    private readonly DrivenClock _drive;

    public GrainCluster()
        : this(1, Patience)
    {
    }

    /// <param name="silos">How many.</param>
    /// <param name="responseTimeout">A call in flight to a killed silo fails only after this (real time).</param>
    /// <param name="longestWork">How long time waits for work that waits for time (real time); null: as the gateway does.</param>
    protected GrainCluster(short silos, TimeSpan responseTimeout, TimeSpan? longestWork = null)
    {
        Clock = new DrivenTimeProvider(Start, Work);
        _drive = new DrivenClock(Clock, Work, longestWork);
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((options, silo) =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorage>("Default", Storage);
            silo.UseInMemoryReminderService();
            silo.AddContactCenterGrains();
            silo.Services.Replace(ServiceDescriptor.Singleton(ClockOf(options.SiloName)));
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.Configure<DurabilityOptions>(options => options.CallLogLinger = TimeSpan.Zero);
            silo.Services.PostConfigure<SiloMessagingOptions>(options => options.ResponseTimeout = responseTimeout);
            silo.Services.AddSingleton(Work);
            silo.CountCalls();
            silo.AddIncomingGrainCallFilter(Turns);
            Configure(silo);
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        });
        builder.ConfigureClient(client => client.Services.PostConfigure<ClientMessagingOptions>(options => options.ResponseTimeout = responseTimeout));
        _cluster = builder.Build();
    }

    /// <summary>What a silo takes for the time; it follows <see cref="Clock"/>.</summary>
    protected virtual TimeProvider ClockOf(string silo) => Clock;

    /// <summary>What a cluster adds to its silos.</summary>
    protected virtual void Configure(ISiloBuilder silo)
    {
    }

    internal SharedStorage Storage { get; } = new();

    /// <summary>What runs in the silos; time waits for it.</summary>
    internal WorkInFlight Work { get; } = new();

    internal DrivenTimeProvider Clock { get; }

    /// <summary>Which calls of grains have been taken in.</summary>
    internal GrainTurns Turns { get; } = new();

    internal IGrainFactory Grains => _cluster.Client;

    internal InProcessTestCluster Cluster => _cluster;

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        // Silos that leave in good order wait for each other, 15 s where there are three; nobody is left who would care.
        await Task.WhenAll(_cluster.Silos.ToList().Select(_cluster.KillSiloAsync));
        await _cluster.DisposeAsync();
        _drive.Dispose();
    }

    internal static string NewId() => Guid.NewGuid().ToString("N");

    internal ICallGrain Call(string id) => Grains.GetGrain<ICallGrain>(id);

    internal async Task<CallView> View(string call) => Read<CallView>(Assert.IsType<JsonReply>(await Call(call).View()));

    internal static T Read<T>(JsonReply reply) => JsonSerializer.Deserialize<T>(reply.Utf8, StateJson.Options)!;

    internal CallState? Stored(string call) => Storage.Stored<CallState>("call", Call(call).GetGrainId());

    internal async Task<bool> IsWatched(string call) => (await Grains.GetGrain<IWatchGrain>(WatchShard.Of(call)).List()).Contains(call);

    /// <summary>The rows of a call in the log of an hour.</summary>
    internal async Task<CallSummary[]> Logged(string call, DateTimeOffset endedAt) =>
    [
        .. (await Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(call, endedAt).ToString()).Rows())
            .Where(row => row.CallId == call)
            .Select(row => JsonSerializer.Deserialize<CallSummary>(row.Facts, StateJson.Options)!),
    ];

    /// <summary>
    /// Moves the grains' time on, timer by timer: what falls due is done, unless it waits for time itself, before time goes on. A timer that is set for
    /// a span from now would else be late by what time jumped meanwhile.
    /// </summary>
    internal Task Advance(TimeSpan by) => _drive.MoveTo(Clock.GetUtcNow() + by, CancellationToken.None);

    /// <summary>Forgets the activation of a grain, as a crash would: the next message activates it anew.</summary>
    internal async Task Forget(IAddressable grain)
    {
        if (_cluster.TryGetGrainContext(grain.GetGrainId(), out _))
        {
            await _cluster.DeactivateAsync(grain.GetGrainId());
        }
    }

    /// <summary>Bounds a wait by real time.</summary>
    internal static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(Patience, TimeProvider.System);

    internal static Task Soon(Task task) => task.WaitAsync(Patience, TimeProvider.System);

    /// <summary>Asks until it holds; a silo that is gone, or a grain that asks to be asked again, counts as no answer yet.</summary>
    internal static async Task Until(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        Exception? last = null;
        while (!await Holds())
        {
            Assert.False(patience.IsCancellationRequested, $"Not in time: {what} {last}");
            await Task.Yield();
        }

        async Task<bool> Holds()
        {
            try
            {
                return await holds();
            }
            catch (Exception e) when (e is OrleansException or TimeoutException or GrainRestartingException)
            {
                last = e;
                return false;
            }
        }
    }
}
