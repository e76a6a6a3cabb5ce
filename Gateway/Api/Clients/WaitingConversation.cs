using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>A caller who waits, in the names that the client apps read.</summary>
internal sealed record WaitingConversation
{
    /// <summary>Caller's number; empty when it is withheld.</summary>
    [JsonPropertyName("msisdn")]
    public required string Msisdn { get; init; }

    /// <summary>Conversation in which the leg is now; empty until it is known.</summary>
    [JsonPropertyName("conversation_id")]
    public required string ConversationId { get; init; }

    /// <summary>The caller's leg.</summary>
    [JsonPropertyName("leg_id")]
    public required string LegId { get; init; }

    /// <summary>When the caller joined: Unix seconds, as a text.</summary>
    [JsonPropertyName("timestamp")]
    public required string Timestamp { get; init; }
}
