using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Platform;

/// <summary>Calls as REST shows them (facts §4.2).</summary>
internal static class CallJson
{
    public static JsonObject Write(Leg leg)
    {
        var call = new JsonObject
        {
            ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v1/calls/{leg.Id}" } },
            ["uuid"] = leg.Id,
            ["conversation_uuid"] = leg.Room.Id,
            ["to"] = Party(leg.Channel, leg.To),
            ["from"] = Party(leg.Direction == LegDirection.Inbound ? leg.Channel : LegChannel.Phone, leg.From ?? leg.User),
            ["status"] = LegEvents.Name(leg.Status),
            ["direction"] = leg.Direction == LegDirection.Inbound ? "inbound" : "outbound",
        };
        if (leg.IsOver)
        {
            foreach (var (name, value) in Bill(leg))
            {
                call[name] = value?.DeepClone();
            }
        }

        return call;
    }

    private static JsonObject Bill(Leg leg)
    {
        var bill = new JsonObject();
        LegEvents.Bill(bill, leg);
        return bill;
    }

    private static JsonObject Party(LegChannel channel, string? address) => channel switch
    {
        LegChannel.App => new() { ["type"] = "app", ["user"] = address },
        LegChannel.Sip => new() { ["type"] = "sip", ["uri"] = address },
        LegChannel.Websocket => new() { ["type"] = "websocket", ["uri"] = address },
        LegChannel.Vbc => new() { ["type"] = "vbc", ["extension"] = address },
        _ => new() { ["type"] = "phone", ["number"] = address },
    };
}
