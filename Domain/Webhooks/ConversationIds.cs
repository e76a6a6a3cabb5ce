namespace ContactCenter.Domain.Webhooks;

/// <summary>Conversation ids: <c>CON-</c> and a dashed UUID, which some payloads send without the <c>CON-</c> (facts §6.2 no. 9).</summary>
public static class ConversationIds
{
    /// <summary>The id to look a conversation up by; null for null.</summary>
    public static string? Key(string? id) =>
        id is null || id.StartsWith("CON-", StringComparison.Ordinal) ? id : "CON-" + id;
}
