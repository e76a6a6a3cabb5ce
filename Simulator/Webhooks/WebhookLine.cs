using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>What all deliveries of a run share.</summary>
/// <param name="Loop">Time, and the way out.</param>
/// <param name="Account">Key and secret of the signatures.</param>
/// <param name="Journal">Told of every attempt.</param>
/// <param name="Dice">Nuisances.</param>
/// <param name="Options">Times.</param>
/// <param name="Transport">HTTP.</param>
internal sealed record WebhookLine(ISimLoop Loop, SimAccount Account, Journal Journal, NuisanceDice Dice, WebhookOptions Options, WebhookTransport Transport)
{
    private WebhookSigner? _signer;

    /// <summary>Signs with the account's secret of now.</summary>
    public WebhookSigner Signer =>
        _signer?.Secret == Account.SignatureSecret ? _signer : _signer = new(Account.ApiKey, Account.SignatureSecret);
}
