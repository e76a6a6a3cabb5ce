using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Bodies as the platform writes them on its worse days.</summary>
/// <param name="dice">When.</param>
internal sealed class WebhookDisguise(NuisanceDice dice)
{
    private static readonly string[] MayBeNull = ["from", "to", "direction", "network"];

    /// <summary>A copy of the body of <paramref name="request"/>, changed where a nuisance happens.</summary>
    public JsonObject Of(WebhookRequest request)
    {
        var body = request.Body.DeepClone().AsObject();
        if (request.Kind == WebhookKind.Event && dice.Happens(Nuisance.NullFields))
        {
            var there = MayBeNull.Where(body.ContainsKey).ToArray();
            var sure = there.Length > 0 ? there[(int)(dice.Next(Nuisance.NullFields) * there.Length)] : null;
            foreach (var field in there)
            {
                if (field == sure || dice.Next(Nuisance.NullFields) < 0.5)
                {
                    body[field] = null;
                }
            }
        }

        if (body["custom_data"] is JsonObject data && dice.Happens(Nuisance.CustomDataString))
        {
            body["custom_data"] = WebhookQuery.Json(data);
        }

        return body;
    }
}
