using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>Answer of <c>/api/whisper</c>: the talk in which the supervisor whispers.</summary>
internal sealed record WhisperedCall
{
    /// <summary>Conversation in which they are; empty until it is known.</summary>
    [JsonPropertyName("conversation_id")]
    public required string ConversationId { get; init; }

    /// <summary>The customer's leg.</summary>
    [JsonPropertyName("customer_leg_id")]
    public required string CustomerLegId { get; init; }

    /// <summary>The agent's leg.</summary>
    [JsonPropertyName("agent_leg_id")]
    public required string AgentLegId { get; init; }
}
