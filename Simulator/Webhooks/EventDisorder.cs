using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Holds status events of a leg back so that later ones overtake them. Used on the loop only.</summary>
/// <param name="loop">Time.</param>
/// <param name="dice">When.</param>
internal sealed class EventDisorder(ISimLoop loop, NuisanceDice dice)
{
    private const string Completed = "completed";

    // The one that overtakes gets a lead that a network would not turn round again.
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);
    private static readonly HashSet<string> BeforeCompleted = ["busy", "timeout", "cancelled", "unanswered", "failed"];
    private readonly Dictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>Calls <paramref name="send"/> now, or once the event has been overtaken, or two seconds later when nothing overtakes it.</summary>
    public void Pass(WebhookRequest request, Action send)
    {
        if (request is not { Kind: WebhookKind.Event, LegId: { } leg } || request.Body["status"]?.ToString() is not { } status)
        {
            send();
        }
        else if (_held.TryGetValue(leg, out var held))
        {
            send();
            if (!held.WaitsForCompleted || status == Completed)
            {
                Release(leg, held, Lead);
            }
        }
        else if (BeforeCompleted.Contains(status) && dice.Happens(Nuisance.CompletedFirst))
        {
            Hold(leg, send, waitsForCompleted: true);
        }
        else if (status != Completed && dice.Happens(Nuisance.Swapped))
        {
            Hold(leg, send, waitsForCompleted: false);
        }
        else
        {
            send();
        }
    }

    private void Hold(string leg, Action send, bool waitsForCompleted)
    {
        var held = new Held(send, waitsForCompleted);
        _held[leg] = held;
        held.Limit = loop.After(LongestHold, () => Release(leg, held, TimeSpan.Zero));
    }

    private void Release(string leg, Held held, TimeSpan lead)
    {
        _held.Remove(leg);
        held.Limit?.Dispose();
        loop.After(lead, held.Send);
    }

    private sealed record Held(Action Send, bool WaitsForCompleted)
    {
        public IDisposable? Limit { get; set; }
    }
}
