using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>Our clients against the simulated platform, which was written from the same facts by others.</summary>
public sealed class PlatformClientTests : IAsyncLifetime
{
    private static readonly CreateCall ToJane = new(new AppTarget("Jane")) { From = "442079460000", Ncco = """[{"action":"conversation","name":"room-1"}]"""u8.ToArray() };
    private SimulatedCenter _center = null!;
    private ServiceProvider _services = null!;

    private VonageCallsClient Calls => _services.GetRequiredService<VonageCallsClient>();

    public async ValueTask InitializeAsync()
    {
        _center = await SimulatedCenter.Start();
        await _center.Online("Jane");
        var options = _center.Simulator.Options;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddVonageApi(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Vonage:ApplicationId"] = options.ApplicationId,
            ["Vonage:PrivateKey"] = ApplicationKeys.Generate(options.ApplicationId).ExportPrivateKeyPem(),
            ["Vonage:ApiBaseUrl"] = options.Url,
        }).Build());
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _center.DisposeAsync();
    }

    [Fact]
    public async Task A_leg_is_created_found_controlled_and_hung_up()
    {
        var before = TimeProvider.System.GetUtcNow();
        var created = (await Calls.Create(ToJane)).Value!;
        var leg = new LegAddress(created.Uuid);
        await _center.Rings("Jane");
        Assert.Equal(new CallEnd("app", "Jane"), (await Calls.Get(leg)).Value?.To);
        Assert.Equal([created.Uuid], (await _services.GetRequiredService<LegEvidence>().Find(ToJane.To, before)).Value?.Select(call => call.Uuid) ?? []);
        Assert.Empty((await _services.GetRequiredService<LegEvidence>().Find(new AppTarget("Joe"), before)).Value!);

        Assert.True(await AnswerOnce(created.Uuid));
        await _center.Until("Jane is in the room", seen => seen is ContactCenter.Simulator.Observing.LegMoved moved && moved.LegId == created.Uuid);
        Done(await Calls.Mute(leg));
        Done(await Calls.Unmute(leg));
        Done(await Calls.Earmuff(leg));
        Done(await Calls.Unearmuff(leg));
        Done(await Calls.Talk(leg, new("One moment.")));
        await _center.Hears(created.Uuid, "One moment.");
        Done(await Calls.StopTalk(leg));
        Done(await Calls.Transfer(leg, """[{"action":"talk","text":"Somewhere else."},{"action":"conversation","name":"room-2"}]"""u8.ToArray()));
        await _center.Hears(created.Uuid, "Somewhere else.");
        Done(await Calls.HangUp(leg));
        Assert.Contains((await Calls.HangUp(leg)).Failure?.Code, (string?[])[VonageCodes.NotFound, VonageCodes.TooEarly]);
    }

    [Fact]
    public async Task The_fourth_leg_of_a_second_is_throttled_and_an_unknown_leg_not_found()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Calls.Create(ToJane)));
        Assert.Contains(results, result => result.Failure?.Code == VonageCodes.Throttled);
        Assert.Equal(VonageCodes.NotFound, (await Calls.HangUp(new("no-such-leg"))).Failure?.Code);
    }

    private async Task<bool> AnswerOnce(string leg)
    {
        await _center.Until("it rings", seen => seen is ContactCenter.Simulator.Observing.LegChanged { Status: ContactCenter.Simulator.Legs.LegStatus.Ringing } ringing && ringing.LegId == leg);
        return await _center.Do(simulator => simulator.Platform.Answer(leg));
    }

    private static void Done(VonageResult<VonageDone> result) => Assert.True(result.IsOk, result.Failure?.Message);
}
