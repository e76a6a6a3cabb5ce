namespace ContactCenter.VonageApi.Users;

/// <summary>Part of a list of users.</summary>
/// <param name="Users">The users.</param>
/// <param name="NextCursor">Asks for what follows; null at the end.</param>
public sealed record UserPage(IReadOnlyList<VonageUser> Users, string? NextCursor);
