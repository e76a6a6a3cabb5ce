using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Mailboxes;

/// <summary>What was done with a message.</summary>
/// <param name="Status"><c>new</c>, <c>heard</c> or <c>done</c>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MessageChange(string? Status = null);
