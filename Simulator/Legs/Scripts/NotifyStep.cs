using System.Text.Json.Nodes;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>notify</c>: tells no leg (facts §1.8).</summary>
internal sealed class NotifyStep(Script script, NotifyAction action) : Step(script)
{
    public override void Start()
    {
        var request = new WebhookRequest(
            WebhookKind.Notify,
            Leg.Application,
            WebhookTarget.Of(action.Event.Url, action.Event.Method),
            new JsonObject
            {
                ["payload"] = action.Payload.DeepClone(),
                ["conversation_uuid"] = Leg.Room.Id,
                ["timestamp"] = LegEvents.Time(World.Now),
            },
            Leg.Id,
            Leg.Application.FallbackUrl);
        World.Webhooks.Send(request, outcome => Replies.Take(Script, request, outcome, "notify", Done));
    }
}
