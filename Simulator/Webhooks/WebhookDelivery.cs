using System.Runtime.CompilerServices;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Delivers webhooks over HTTP: retries and fallbacks of facts §2.1, signatures of §2.6, nuisances of the run.</summary>
public sealed class WebhookDelivery : IWebhooks, IDisposable
{
    private static readonly TimeSpan LeastDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostDelayOfRecording = TimeSpan.FromSeconds(10);
    private readonly WebhookLine _line;
    private readonly WebhookDisguise _disguise;
    private readonly EventDisorder _disorder;
    private readonly ConditionalWeakTable<WebhookRequest, Delivery> _deliveries = [];
    private long _last;

    /// <summary>Webhooks of one run.</summary>
    /// <param name="loop">Time, and the only way to the network.</param>
    /// <param name="account">Its key and signature secret sign.</param>
    /// <param name="journal">Told of every attempt.</param>
    /// <param name="dice">Nuisances.</param>
    /// <param name="options">Times; null for those of real time.</param>
    public WebhookDelivery(ISimLoop loop, SimAccount account, Journal journal, NuisanceDice dice, WebhookOptions? options = null)
    {
        options ??= new();
        _line = new(loop, account, journal, dice, options, new(options));
        _disguise = new(dice);
        _disorder = new(loop, dice);
    }

    /// <inheritdoc/>
    public void Send(WebhookRequest request, Action<WebhookOutcome>? done = null)
    {
        var delivery = new Delivery(_line, ++_last, request, _disguise.Of(request));
        _deliveries.AddOrUpdate(request, delivery);
        _disorder.Pass(request, () => Delayed(request.Kind, () => delivery.Begin(done ?? Nobody)));
    }

    /// <inheritdoc/>
    public void AskFallback(WebhookRequest request, string reason, Action<WebhookOutcome> done)
    {
        if (!_deliveries.TryGetValue(request, out var delivery))
        {
            throw new InvalidOperationException("This webhook was never sent: pass the request that Send got.");
        }

        delivery.AskFallback(reason, done);
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _line.Transport.Dispose();

    private static void Nobody(WebhookOutcome outcome)
    {
        // Nobody waits for it.
    }

    private void Delayed(WebhookKind kind, Action begin)
    {
        if (_line.Dice.Happens(Nuisance.Delayed))
        {
            _line.Loop.After(_line.Dice.Between(Nuisance.Delayed, LeastDelay, kind == WebhookKind.Record ? MostDelayOfRecording : MostDelay), begin);
        }
        else
        {
            begin();
        }
    }
}
