namespace ContactCenter.VonageApi.Users;

/// <summary>A user of the Client SDK (facts §4.3).</summary>
/// <param name="Id"><c>USR-…</c>.</param>
/// <param name="Name">The name by which calls reach the user; unique in an application and region.</param>
/// <param name="DisplayName">Name for people; null when there is none.</param>
public sealed record VonageUser(string Id, string Name, string? DisplayName);
