using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>Makes notes for the live boards.</summary>
internal static class LiveNotes
{
    /// <summary>A call; no more once it is not in progress.</summary>
    public static LiveNote OfCall(CallSummary call)
    {
        var card = call.Phase == CallPhase.InProgress ? CallCard.Of(call) : null;
        return new LiveNote
        {
            Key = call.Id,
            Version = call.Version,
            Json = card is null ? null : JsonSerializer.SerializeToUtf8Bytes(card, StateJson.Views),
            Agents = card is null ? [] : [.. card.Agents()],
        };
    }

    /// <summary>An agent, as its desk shows it.</summary>
    /// <param name="name">Vonage user name.</param>
    /// <param name="desk">What <c>IAgentDesk.Desk</c> says; null: there is no such agent any more.</param>
    public static LiveNote OfAgent(string name, JsonReply? desk) => desk is null
        ? new LiveNote { Key = name }
        : new LiveNote { Key = name, Version = desk.Version, Json = desk.Utf8, Agents = [name], IsAtRest = IsOffline(desk.Utf8) };

    /// <summary>A queue, as it shows itself; what goes on in it has no version.</summary>
    public static LiveNote OfQueue(string id, JsonReply? view) => new() { Key = id, Json = view?.Utf8 };

    /// <summary>A voice event.</summary>
    public static LiveNote OfEvent(CallEvent e) => new() { Key = e.Id, Json = JsonSerializer.SerializeToUtf8Bytes(e, StateJson.Views), IsAtRest = true };

    private static bool IsOffline(byte[] desk)
    {
        using var json = JsonDocument.Parse(desk);
        return json.RootElement.TryGetProperty("status", out var status) && status.ValueEquals("offline");
    }
}
