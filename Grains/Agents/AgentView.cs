using ContactCenter.Domain.Agents;

namespace ContactCenter.Grains.Agents;

/// <summary>An agent as <c>/api/v1/users</c> shows it.</summary>
/// <param name="Name">Vonage user name.</param>
/// <param name="Version">Changes so far.</param>
/// <param name="UserId">Id at Vonage, or a local one; null before the first sign-in.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="HasPin">True when a sign-in PIN is set.</param>
/// <param name="CreatedAt">When the agent was first seen.</param>
public sealed record AgentView(string Name, int Version, string? UserId, string? DisplayName, bool HasPin, DateTimeOffset? CreatedAt)
{
    /// <summary>Makes the view.</summary>
    internal static AgentView Of(string name, AgentState state) =>
        new(name, state.Version, state.UserId, state.DisplayName, state.Pin is not null, state.CreatedAt);
}
