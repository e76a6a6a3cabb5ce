namespace ContactCenter.Simulator.Platform;

/// <summary>An app user of an application (facts §4.3).</summary>
public sealed class SimUser
{
    /// <summary><c>USR-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name by which calls reach the user.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>How many apps of this user are logged in; with none, a call to the user ends as <see cref="Doubts.OfflineUser"/> says.</summary>
    public int Sessions { get; set; }
}
