using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Scripts;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>Asks for a leg's first NCCO and lets it begin (facts §2.1, §2.2).</summary>
internal static class Asking
{
    private const string Syntax = "syntax";

    /// <summary>Asks; a leg for which nobody has an NCCO is completed.</summary>
    /// <param name="world">The platform.</param>
    /// <param name="leg">Who needs one.</param>
    /// <param name="target">Whom to ask.</param>
    /// <param name="source">As in <see cref="NccoStarted.Source"/>.</param>
    /// <param name="more">Adds to the parameters; null for nothing.</param>
    public static void AskForNcco(this VoiceWorld world, Leg leg, WebhookTarget target, string source, Action<JsonObject>? more)
    {
        var body = new JsonObject();
        if (leg.Direction == LegDirection.Inbound && leg.Channel == LegChannel.App)
        {
            body["from_user"] = leg.User;
        }
        else
        {
            body["to"] = leg.To;
            if (leg.From is not null)
            {
                body["from"] = leg.From;
            }
        }

        body["uuid"] = leg.Id;
        body["conversation_uuid"] = leg.Room.Id;
        body["region_url"] = world.Options.RegionUrl;
        body["endpoint_type"] = LegEvents.Channel(leg.Channel);
        more?.Invoke(body);
        var request = new WebhookRequest(WebhookKind.Answer, leg.Application, target, body, leg.Id, leg.Application.FallbackUrl);
        world.Webhooks.Send(request, outcome => Take(world, leg, request, outcome, source, "no-ncco"));
    }

    /// <summary>Gives a leg its first NCCO.</summary>
    public static void Start(this VoiceWorld world, Leg leg, IReadOnlyList<NccoAction> actions, string source, string json)
    {
        if (leg.Phase == LegPhase.Arriving)
        {
            world.Life.Up(leg);
        }

        if (leg.Membership is null)
        {
            world.Rooms.Join(leg, new Membership(leg, RoomAudio.Open));
        }

        Replies.Begin(world, leg, actions, source, json);
    }

    private static void Take(VoiceWorld world, Leg leg, WebhookRequest request, WebhookOutcome outcome, string source, string cause)
    {
        if (leg.IsOver)
        {
            return;
        }

        if (!outcome.IsDelivered)
        {
            world.Life.End(leg, cause);
            return;
        }

        var json = string.IsNullOrWhiteSpace(outcome.Reply) ? null : outcome.Reply;
        var reading = json is null ? null : NccoReader.Read(json);
        if (reading is { Fault: null })
        {
            world.Start(leg, reading.Actions, outcome.FromFallback ? "fallback" : source, json!);
            return;
        }

        if (reading?.Fault is { } fault)
        {
            world.Journal.Tell(new NccoFault(world.Now, leg.Id, source, fault, json!));
            world.Events.Error(leg, NccoReader.SyntaxReason);
        }

        if (outcome.FromFallback || request.Fallback is null)
        {
            world.Life.End(leg, reading is null ? cause : Syntax);
            return;
        }

        var reason = reading is null ? "No NCCO in the answer." : NccoReader.SyntaxReason;
        world.Webhooks.AskFallback(request, reason, again => Take(world, leg, request, again with { FromFallback = true }, source, reading is null ? cause : Syntax));
    }
}
