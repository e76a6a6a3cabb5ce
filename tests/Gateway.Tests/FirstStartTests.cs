using ContactCenter.Grains.Interfaces.Applications;

namespace ContactCenter.Gateway.Tests;

/// <summary>The first seconds of a deployment, when it has no keys yet.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task All_who_ask_for_the_first_keys_wait_for_one_pair()
    {
        // A pair takes a tenth of a second and more; two hundred in a row would outlast the limit of the write that keeps the first.
        await using var gateway = new GatewayFixture().With("ContactCenter:Durability:StorageTimeout", "00:00:05");
        var application = gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
        var told = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => application.Keys().AsTask()));
        Assert.Single(told.Select(keys => (keys.PrivateKeyPem, keys.AdminApiKey)).Distinct());
    }
}
