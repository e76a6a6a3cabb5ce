using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>What becomes of a webhook's reply: an NCCO that replaces the rest, or nothing, and the rest goes on (facts §1.1, §2.1).</summary>
internal static class Replies
{
    /// <summary>Gives a leg the NCCO of a reply.</summary>
    /// <param name="script">What asked.</param>
    /// <param name="request">The question.</param>
    /// <param name="outcome">The reply.</param>
    /// <param name="source">As in <see cref="NccoStarted.Source"/>.</param>
    /// <param name="otherwise">Runs when there is no NCCO in it.</param>
    public static void Take(Script script, WebhookRequest request, WebhookOutcome outcome, string source, Action otherwise)
    {
        var (world, leg) = (script.World, script.Leg);
        if (!script.IsCurrent)
        {
            return;
        }

        if (!outcome.IsDelivered || string.IsNullOrWhiteSpace(outcome.Reply))
        {
            otherwise();
            return;
        }

        var reading = NccoReader.Read(outcome.Reply);
        if (reading.Fault is null)
        {
            Begin(world, leg, reading.Actions, outcome.FromFallback ? "fallback" : source, outcome.Reply);
            return;
        }

        world.Journal.Tell(new NccoFault(world.Now, leg.Id, source, reading.Fault, outcome.Reply));
        world.Events.Error(leg, NccoReader.SyntaxReason);
        if (outcome.FromFallback || request.Fallback is null)
        {
            otherwise();
        }
        else
        {
            world.Webhooks.AskFallback(request, NccoReader.SyntaxReason, again => Take(script, request, again with { FromFallback = true }, source, otherwise));
        }
    }

    /// <summary>A leg begins with an NCCO, whatever it ran before.</summary>
    public static void Begin(VoiceWorld world, Leg leg, IReadOnlyList<NccoAction> actions, string source, string json, Action? ended = null)
    {
        leg.Script?.Cancel();
        var script = new Script(world, leg, actions, ended);
        leg.Script = script;
        if (!script.Connects)
        {
            FlushWithheld(world, leg);
        }

        world.Journal.Tell(new NccoStarted(world.Now, leg.Id, source, json));
        script.Next();
    }

    /// <summary>The chain of synchronous connects is over: what was withheld of its failed legs is told (facts §1.5).</summary>
    public static void FlushWithheld(VoiceWorld world, Leg leg)
    {
        foreach (var request in leg.Withheld)
        {
            world.Webhooks.Send(request);
        }

        leg.Withheld.Clear();
    }
}
