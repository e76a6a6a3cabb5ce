using ContactCenter.VonageApi.Account;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Account;

public sealed class AccountClientTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task The_balance_is_read()
    {
        _platform.Answer(200, """{"value":24.428075,"autoReload":true}""").Answer(200, """{"value":"-1.5"}""").Answer(200, "{}");
        var account = _platform.Client<VonageAccountClient>();
        Assert.Equal(new AccountBalance(24.428075m, true), (await account.GetBalance()).Value);
        Assert.Equal(new AccountBalance(-1.5m, false), (await account.GetBalance()).Value);
        Assert.Equal(VonageCodes.Unexpected, (await account.GetBalance()).Failure?.Code);
        Assert.Equal(("GET /account/get-balance", "rest.vonage.test"), (_platform.Stub.Requests[0], _platform.Stub.Hosts[0]));
    }

    [Fact]
    public async Task A_simulator_that_is_configured_as_the_api_serves_the_account_too()
    {
        using var simulator = new Platform().With("Vonage:ApiBaseUrl", "http://127.0.0.1:8090").With("Vonage:RestBaseUrl", null);
        simulator.Answer(200, """{"value":1}""");
        await simulator.Client<VonageAccountClient>().GetBalance();
        Assert.Equal("127.0.0.1", Assert.Single(simulator.Stub.Hosts));
    }

    [Fact]
    public async Task A_regional_host_of_the_api_leaves_the_account_where_it_is()
    {
        using var regional = new Platform().With("Vonage:ApiBaseUrl", "https://api-eu-3.vonage.com").With("Vonage:RestBaseUrl", null);
        regional.Answer(200, """{"value":1}""");
        await regional.Client<VonageAccountClient>().GetBalance();
        Assert.Equal("rest.nexmo.com", Assert.Single(regional.Stub.Hosts));
    }
}
