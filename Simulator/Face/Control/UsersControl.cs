using ContactCenter.Simulator.Face.View;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>Apps that the page plays: a user who is logged in rings.</summary>
internal sealed class UsersControl(ISimLoop loop, SimAccount account, SimulatorOptions options, UserSessions sessions, PeopleReader people, WorldView world)
{
    /// <summary>All app users, with the legs that ring at them.</summary>
    public async Task<IResult> List() => await loop.Ask(() => TypedResults.Json(
        people.Read().Users.Select(user => new { user.Application, user.Name, user.DisplayName, user.Sessions, user.OnPage, Ringing = world.RingingAt(user.Application, user.Name) }).ToList(),
        Json.Options));

    public Task<IResult> LogIn(string user, string? application) => Change(user, application, sessions.LogInOnPage);

    public Task<IResult> LogOut(string user, string? application) => Change(user, application, sessions.LogOutOnPage);

    private Task<IResult> Change(string user, string? application, Action<SimUser> change) => loop.Ask<IResult>(() =>
    {
        if (account.FindUser(options, user, application) is not { } found)
        {
            return Problem.UnknownUser(user);
        }

        change(found.User);
        return TypedResults.NoContent();
    });
}
