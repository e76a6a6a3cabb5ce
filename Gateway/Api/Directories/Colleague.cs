using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Gateway.Api.Directories;

/// <summary>An agent, as colleagues may know.</summary>
/// <param name="Name">Vonage user name: what a call is given to.</param>
/// <param name="DisplayName">Name shown to people; null: the user name.</param>
/// <param name="State">Whether to ask makes sense.</param>
public sealed record Colleague(string Name, string? DisplayName, ColleagueState State)
{
    // As Reserving judges whom a colleague asks.
    internal static Colleague Of(DeskLine desk) => new(desk.Name, desk.DisplayName, desk.Status switch
    {
        DeskStatus.Available or DeskStatus.Resting => ColleagueState.Ready,
        DeskStatus.Away => ColleagueState.Away,
        DeskStatus.Offline => ColleagueState.Offline,
        _ => ColleagueState.Busy,
    });
}
