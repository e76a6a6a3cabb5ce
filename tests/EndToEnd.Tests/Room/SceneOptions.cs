namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What differs from one scene to the other.</summary>
internal sealed record SceneOptions
{
    /// <summary>Settings of the scene's queue, as JSON members.</summary>
    public string Queue { get; init; } = "";

    /// <summary>Further fields of the step <c>wait</c>, as JSON members.</summary>
    public string Step { get; init; } = "";

    /// <summary>Further steps of the flow, as JSON members.</summary>
    public string Steps { get; init; } = "";

    /// <summary>First step for app users; null: as for phones.</summary>
    public string? AppUser { get; init; }
}
