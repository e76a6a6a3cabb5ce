namespace ContactCenter.Gateway.Api.Platform;

/// <summary>A user of the application at Vonage.</summary>
/// <param name="Id"><c>USR-…</c>.</param>
/// <param name="Name">Name that calls are addressed to; PUT it to <c>/api/v1/users</c> to make an agent of it.</param>
/// <param name="DisplayName">Name for people.</param>
public sealed record PlatformUser(string Id, string Name, string? DisplayName);
