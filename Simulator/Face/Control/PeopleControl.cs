using System.Text.Json.Nodes;
using ContactCenter.Simulator.Face.View;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>People at telephones and in apps.</summary>
internal sealed class PeopleControl(ISimLoop loop, IVoicePlatform platform, SimAccount account, SimulatorOptions options, WorldView world)
{
    private const int MostDigits = 50;

    /// <summary>Somebody dials a number of the center.</summary>
    public async Task<IResult> Dial(HttpRequest request)
    {
        var body = await ControlBody.Read(request);
        var to = Number(body.Text("to", "442079460000"));
        var from = body.Optional("from", "447700900001");
        if (body.Fault is { } fault)
        {
            return fault;
        }

        return await loop.Ask(() => platform.Dial(from, to)) is { } leg
            ? TypedResults.Created((string?)null, new JsonObject { ["leg"] = leg })
            : Problem.Of(
                StatusCodes.Status404NotFound,
                "not-in-service",
                $"'{Problem.Short(to)}' is not in service.",
                "Dial a number that is linked to an application; GET /control/state lists them under people.numbers.",
                "body.to");
    }

    /// <summary>An app user calls.</summary>
    public async Task<IResult> CallServer(HttpRequest request)
    {
        var body = await ControlBody.Read(request);
        var user = body.Text("user", "Jane");
        var to = body.Optional("to", "447700900001");
        var application = body.Optional("application", "an application's id");
        var context = body.Object("context");
        if (body.Fault is { } fault)
        {
            return fault;
        }

        return await loop.Ask(() => account.FindUser(options, user, application) is { } found ? platform.CallServer(found.Application, user, to, context) : null) is { } leg
            ? TypedResults.Created((string?)null, new JsonObject { ["leg"] = leg })
            : Problem.UnknownUser(user);
    }

    /// <summary>The person at a leg does something.</summary>
    public async Task<IResult> Act(HttpRequest request, string leg, string action)
    {
        var body = await ControlBody.Read(request);
        Func<bool>? act = action switch
        {
            "press" => Press(body, leg),
            "say" => Say(body, leg),
            "mute" => () => platform.Mute(leg, true),
            "unmute" => () => platform.Mute(leg, false),
            "hang-up" => () => platform.HangUp(leg),
            "answer" => () => platform.Answer(leg),
            "reject" => () => platform.Reject(leg),
            _ => null,
        };
        if (act is null)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "unknown-action", $"A person at a leg cannot '{Problem.Short(action)}'.", "Use press, say, mute, unmute, hang-up, answer or reject.", "path.action");
        }

        return body.Fault ?? await loop.Ask<IResult>(() => act()
            ? TypedResults.NoContent()
            : world.Leg(leg) is { } known ? NotNow(known, action) : Problem.UnknownLeg(leg));
    }

    private static ProblemHttpResult NotNow(LegView leg, string action) => Problem.Of(
        StatusCodes.Status409Conflict,
        "not-now",
        $"The leg is '{Json.Word(leg.Status)}'.",
        action switch
        {
            "answer" or "reject" => "This is for a leg that the platform placed and that rings.",
            "hang-up" => "The leg is over already.",
            _ => "This is for a leg that is up: answered and not over.",
        },
        "path.leg");

    private Func<bool> Press(ControlBody body, string leg)
    {
        var digits = body.Text("digits", "1");
        if (digits.Length > MostDigits || !digits.All(key => char.IsAsciiDigit(key) || key is '*' or '#'))
        {
            body.Bad("digits", $"is not 1 to {MostDigits} of the keys 0-9, * and #", "1");
        }

        return () => platform.Press(leg, digits);
    }

    private Func<bool> Say(ControlBody body, string leg)
    {
        var text = body.Text("text", "Hello");
        return () => platform.Say(leg, text);
    }

    // As people write numbers: the telephone network takes the digits.
    private static string Number(string dialled) =>
        dialled.All(sign => char.IsAsciiDigit(sign) || " +-()./".Contains(sign, StringComparison.Ordinal)) ? string.Concat(dialled.Where(char.IsAsciiDigit)) : dialled;
}
