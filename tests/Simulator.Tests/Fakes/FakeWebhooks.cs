using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Fakes;

/// <summary>Webhooks that a test answers by functions. Unanswered kinds get an empty success.</summary>
public sealed class FakeWebhooks(ISimLoop loop) : IWebhooks
{
    private readonly Dictionary<WebhookKind, Func<WebhookRequest, WebhookOutcome>> _answers = [];

    /// <summary>All that was sent, in order.</summary>
    public List<WebhookRequest> Sent { get; } = [];

    /// <summary>Reasons for which the fallback was asked.</summary>
    public List<string> FallbackReasons { get; } = [];

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>What the fallback URL says; by default there is none.</summary>
    public Func<WebhookRequest, WebhookOutcome> Fallback { get; set; } = _ => Lost;

    /// <summary>An outcome that reached nobody.</summary>
    public static WebhookOutcome Lost { get; } = new(false, null);

    /// <summary>Answers a kind with a body.</summary>
    public FakeWebhooks Reply(WebhookKind kind, string? body) => On(kind, _ => new WebhookOutcome(true, body));

    /// <summary>Answers a kind with bodies, one after the other, the last for ever.</summary>
    public FakeWebhooks ReplyInTurn(WebhookKind kind, params string?[] bodies)
    {
        var next = 0;
        return On(kind, _ => new WebhookOutcome(true, bodies[Math.Min(next++, bodies.Length - 1)]));
    }

    /// <summary>Answers a kind with a function.</summary>
    public FakeWebhooks On(WebhookKind kind, Func<WebhookRequest, WebhookOutcome> answer)
    {
        _answers[kind] = answer;
        return this;
    }

    public void Send(WebhookRequest request, Action<WebhookOutcome>? done = null)
    {
        Sent.Add(request with { Body = request.Body.DeepClone().AsObject() });
        var outcome = _answers.TryGetValue(request.Kind, out var answer) ? answer(request) : new WebhookOutcome(true, null);
        if (done is not null)
        {
            loop.After(Latency, () => done(outcome));
        }
    }

    public void AskFallback(WebhookRequest request, string reason, Action<WebhookOutcome> done)
    {
        FallbackReasons.Add(reason);
        var outcome = Fallback(request);
        loop.After(Latency, () => done(outcome with { FromFallback = true }));
    }
}
