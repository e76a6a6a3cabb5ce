using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>A webhook on its way: attempts, fallback, copies (facts §2.1). Used on the loop only.</summary>
/// <param name="line">The run.</param>
/// <param name="number">Its number.</param>
/// <param name="request">What goes where.</param>
/// <param name="body">What it tells, nuisances included.</param>
internal sealed class Delivery(WebhookLine line, long number, WebhookRequest request, JsonObject body)
{
    private static readonly TimeSpan LatestCopy = TimeSpan.FromSeconds(2);
    private int _attempts;
    private bool _askedFallback;
    private bool _lostByUs = true;

    /// <summary>Sends it.</summary>
    public void Begin(Action<WebhookOutcome> done)
    {
        var phase = new WebhookPhase(request.Target, body, false, line.Dice.Happens(Nuisance.Lost), done);
        Try(phase);
        if (!request.WantsNcco && line.Dice.Happens(Nuisance.Duplicated) && !phase.IsLost)
        {
            line.Loop.After(
                line.Dice.Between(Nuisance.Duplicated, TimeSpan.Zero, LatestCopy),
                () => Try(phase with { IsDuplicate = true, Attempts = 1 }));
        }
    }

    /// <summary>Asks the fallback URL, once, since the answer was of no use; not delivered where there is none.</summary>
    public void AskFallback(string reason, Action<WebhookOutcome> done)
    {
        _lostByUs = false;
        Fallback(reason, done);
    }

    private void Fallback(string reason, Action<WebhookOutcome> done)
    {
        if (!request.WantsNcco || _askedFallback || request.Fallback is not { } fallback)
        {
            line.Loop.After(TimeSpan.Zero, () => done(new(false, null)));
            return;
        }

        _askedFallback = true;
        var told = body.DeepClone().AsObject();
        told["reason"] = reason;
        told["original_request"] = new JsonObject
        {
            ["url"] = request.Target.Address,
            ["type"] = request.Kind == WebhookKind.Answer ? "answer" : "event",
        };
        Try(new(fallback, told, true, line.Dice.Happens(Nuisance.Lost), done));
    }

    private void Try(WebhookPhase phase)
    {
        phase.Attempts++;
        var attempt = ++_attempts;
        var sent = new WebhookSent(
            line.Loop.Now, number, attempt, request.Kind, request.LegId, phase.Target.Method, phase.Target.Address, WebhookQuery.Json(phase.Body));
        _ = new WebhookAttempt(line, request, phase, sent, (made, answer) => Over(phase, attempt, made, answer));
    }

    private void Over(WebhookPhase phase, int attempt, WebhookAttempt made, WebhookAnswer answer)
    {
        var nuisance = made.Nuisance ?? (phase.IsDuplicate ? Nuisance.Duplicated : null);
        line.Journal.Tell(new WebhookAnswered(
            line.Loop.Now, number, attempt, request.Kind, request.LegId, answer.Status, answer.Fault, answer.Took, answer.Body,
            nuisance is { } done ? Nuisances.NameOf(done) : null));
        if (phase.IsDuplicate)
        {
            return;
        }

        if (answer.IsSuccess)
        {
            phase.Done(new(true, answer.Body, phase.IsFallback));
            return;
        }

        _lostByUs &= nuisance is Nuisance.Lost or Nuisance.Reset || (made.IsUnsigned && answer.Status >= 500);
        if (phase.Attempts < WebhookRules.MostAttempts && WebhookRules.IsWorthAnother(answer, request.WantsNcco, phase.IsFallback, made.IsUnsigned))
        {
            line.Loop.After(line.Options.RetryPause, () => Try(phase));
        }
        else if (request is { WantsNcco: true, Fallback: not null } && !_askedFallback)
        {
            Fallback(WebhookRules.Reason(answer), phase.Done);
        }
        else
        {
            line.Journal.Tell(new WebhookGivenUp(line.Loop.Now, number, request.Kind, request.LegId, _lostByUs));
            phase.Done(new(false, null, phase.IsFallback));
        }
    }
}
