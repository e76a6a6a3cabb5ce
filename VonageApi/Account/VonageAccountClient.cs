using ContactCenter.VonageApi.Http;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.VonageApi.Account;

/// <summary>The account (facts §4.7), with API key and secret.</summary>
public sealed class VonageAccountClient
{
    private readonly HttpClient _http;
    private readonly VonageSender _sender;

    internal VonageAccountClient(HttpClient http, VonageSender sender) => (_http, _sender) = (http, sender);

    /// <summary>The balance.</summary>
    public Task<VonageResult<AccountBalance>> GetBalance(CancellationToken cancellationToken = default)
    {
        var request = new VonageRequest("Reading the balance", HttpMethod.Get, "account/get-balance") { Base = VonageBase.Rest, Auth = VonageAuth.Account, MayRepeat = true };
        return _sender.Ask(_http, request, root => root.Amount("value") is { } value ? new AccountBalance(value, root.Flag("autoReload") ?? false) : null, cancellationToken);
    }
}
