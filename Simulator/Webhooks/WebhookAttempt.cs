using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>One attempt: what is sent, the simulated time it may take, and what the nuisances make of it.</summary>
internal sealed class WebhookAttempt
{
    private readonly WebhookLine _line;
    private readonly WebhookTarget _target;
    private readonly Action<WebhookAttempt, WebhookAnswer> _over;
    private readonly bool _isReset;
    private readonly TimeSpan _slowness;
    private IDisposable? _limit;
    private bool _isOver;

    /// <summary>Begins it.</summary>
    /// <param name="line">The run.</param>
    /// <param name="request">What it is an attempt of.</param>
    /// <param name="phase">Where it goes.</param>
    /// <param name="told">Told when it begins.</param>
    /// <param name="over">Called on the loop exactly once.</param>
    public WebhookAttempt(WebhookLine line, WebhookRequest request, WebhookPhase phase, WebhookSent told, Action<WebhookAttempt, WebhookAnswer> over)
    {
        (_line, _target, _over) = (line, phase.Target, over);
        line.Journal.Tell(told);
        if (phase.IsLost)
        {
            Nuisance = Webhooks.Nuisance.Lost;
            line.Loop.After(_target.SocketTimeout, () => End(new(null, WebhookFaults.SocketTimeout, null, TimeSpan.Zero)));
            return;
        }

        var signs = request.Application.SignsCallbacks;

        // One attempt comes unsigned: what follows it is signed.
        IsUnsigned = signs && phase.Attempts == 1 && line.Dice.Happens(Webhooks.Nuisance.Unsigned);
        _isReset = line.Dice.Happens(Webhooks.Nuisance.Reset);
        _slowness = line.Dice.Happens(Webhooks.Nuisance.Slow)
            ? line.Dice.Between(Webhooks.Nuisance.Slow, _target.SocketTimeout * 0.2, _target.SocketTimeout * 0.8)
            : TimeSpan.Zero;
        Nuisance = _isReset ? Webhooks.Nuisance.Reset : IsUnsigned ? Webhooks.Nuisance.Unsigned : _slowness > TimeSpan.Zero ? Webhooks.Nuisance.Slow : null;
        Begin(request, phase, told.Body, signs && !IsUnsigned ? line.Signer : null);
    }

    /// <summary>What was done to it on purpose; null for nothing.</summary>
    public Nuisance? Nuisance { get; }

    /// <summary>True when it should have had a signature.</summary>
    public bool IsUnsigned { get; }

    private void Begin(WebhookRequest request, WebhookPhase phase, string json, WebhookSigner? signer)
    {
        var isGet = _target.IsGet;
        var (now, application, wantsNcco) = (_line.Loop.Now, request.Application.Id, request.WantsNcco);
        var url = isGet ? WebhookQuery.Flatten(_target.Address, phase.Body) : _target.Address;
        var cancel = new CancellationTokenSource();
        _limit = _line.Loop.After(_target.SocketTimeout, () =>
        {
            cancel.Cancel();
            End(new(null, WebhookFaults.SocketTimeout, null, _target.SocketTimeout));
        });
        _line.Loop.Outside(
            async stop =>
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, cancel.Token);
                var token = signer?.Sign(isGet ? WebhookQuery.SignedJson(url) : json, now, Guid.NewGuid().ToString(), application);
                return await _line.Transport.Send(_target, url, isGet ? null : json, token, wantsNcco, either.Token);
            },
            Answered);
    }

    private void Answered(WebhookAnswer answer)
    {
        _limit?.Dispose();
        if (_isReset)
        {
            answer = new(null, WebhookFaults.Reset, null, answer.Took);
        }

        if (_slowness > TimeSpan.Zero && !_isOver)
        {
            _line.Loop.After(_slowness, () => End(answer with { Took = answer.Took + _slowness }));
        }
        else
        {
            End(answer);
        }
    }

    private void End(WebhookAnswer answer)
    {
        if (!_isOver)
        {
            _isOver = true;
            _over(this, answer);
        }
    }
}
