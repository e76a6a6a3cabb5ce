using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>Answer of <c>/api/queue</c>.</summary>
/// <param name="Conversations">Who waits, first served first.</param>
internal sealed record WaitingConversations([property: JsonPropertyName("conversations")] IReadOnlyList<WaitingConversation> Conversations);
