using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Grains.Tests.Settings;

/// <summary>A cluster of its own: the application is one for all.</summary>
public sealed class SharedApplicationKeysTests(GrainCluster cluster) : IClassFixture<GrainCluster>
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private static readonly string Pem = ApplicationKeys.Generate(Id).ExportPrivateKeyPem();
    private readonly FakeTimeProvider _clock = new();

    private IApplicationGrain Application => cluster.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);

    [Fact]
    public async Task What_one_process_takes_over_another_learns_within_seconds_and_after_a_restart()
    {
        var other = New();
        var before = (await other.Get())!;
        Assert.Equal((false, ApplicationOrigin.Local), (before.IsRegistered, (await other.Shared()).Origin));
        Assert.Same(before, await other.Get());

        await Application.Adopt(new() { ApplicationId = Id, PrivateKeyPem = Pem });
        await cluster.Forget(Application);
        Assert.Same(before, await other.Get());
        _clock.Advance(TimeSpan.FromSeconds(5));
        await GrainCluster.Until(async () => (await other.Get())!.ApplicationId == Id, "the other process knows the new application");

        var adopted = (await other.Get())!;
        Assert.True(adopted.IsRegistered);
        Assert.Equal(ApplicationOrigin.Adopted, (await other.Refresh()).Origin);
        Assert.Same(adopted, await other.Get());
        Assert.Null((await Application.Routing()).CallerId);

        // With the deployment's own key the application counts as made by us; the keys that open the gateway stay.
        var shared = await other.Refresh();
        await Application.Adopt(new() { ApplicationId = Id, PrivateKeyPem = before.ExportPrivateKeyPem() });
        Assert.Equal((ApplicationOrigin.Created, shared.AdminApiKey), ((await other.Refresh()).Origin, (await other.Refresh()).AdminApiKey));

        // What cannot be read again stays good.
        using var fault = cluster.Storage.Inject(FaultKind.FailBefore, "application");
        await cluster.Forget(Application);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Id, (await other.Get())!.ApplicationId);
    }

    [Fact]
    public async Task What_is_configured_wins()
    {
        var keys = new SharedApplicationKeys(cluster.Grains, Options(new() { ApplicationId = Id, PrivateKey = Pem }), new(_clock));
        Assert.Equal((true, Id, true), (keys.IsConfigured, (await keys.Get())!.ApplicationId, (await keys.Get())!.IsRegistered));
    }

    [Fact]
    public async Task A_read_that_was_slow_on_its_way_does_not_bring_back_what_was_replaced_meanwhile()
    {
        var (slow, fast) = (new TaskCompletionSource<SharedKeys>(), new TaskCompletionSource<SharedKeys>());
        var answers = new Queue<TaskCompletionSource<SharedKeys>>([slow, fast]);
        var now = await New().Shared();
        var keys = new SharedApplicationKeys(LateAnswers.Of(() => answers.Dequeue().Task), Options(new()), new(_clock));

        var early = keys.Get().AsTask();
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        fast.SetResult(now with { ApplicationId = Id, PrivateKeyPem = Pem, Origin = ApplicationOrigin.Adopted });
        Assert.Equal(Id, (await keys.Refresh()).ApplicationId);
        slow.SetResult(now);
        await early;

        Assert.Equal(Id, (await keys.Shared()).ApplicationId);
    }

    private SharedApplicationKeys New() => new(cluster.Grains, Options(new()), new(_clock));

    private static Microsoft.Extensions.Options.IOptions<VonageOptions> Options(VonageOptions options) => Microsoft.Extensions.Options.Options.Create(options);
}
