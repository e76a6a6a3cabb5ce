using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Numbers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary><c>/api/v1/numbers</c>: which flow answers which of our numbers.</summary>
internal static class NumbersApi
{
    public static void MapNumbersApi(this RouteGroupBuilder v1)
    {
        var numbers = v1.MapGroup("/numbers").WithTags("Numbers");
        numbers.MapGet("", List).Problems(400);
        numbers.MapGet("/{number}", Get).Problems(400, 404);
        numbers.MapPut("/{number}", Assign).TakesIdempotencyKey().Problems(400, 409, 413, 415);
        numbers.MapDelete("/{number}", Remove).TakesIdempotencyKey().Problems(400, 404, 409);
    }

    /// <summary>Our numbers, sorted.</summary>
    internal static async Task<Results<Ok<Page<NumberView>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains) =>
        page.Check(out var after) is { } bad
            ? Problems.Refused(bad)
            : TypedResults.Ok(await DirectoryPages.Read<NumberView>(grains, DirectoryKind.Numbers, page.Count, after, id => grains.GetGrain<INumberGrain>(id).View()));

    /// <summary>One number.</summary>
    internal static async Task<Results<ViewResult<NumberView>, ProblemHttpResult>> Get(string number, IGrainFactory grains) =>
        !PhoneNumber.TryParse(number, out var parsed) ? NotE164()
        : await grains.GetGrain<INumberGrain>(parsed.Digits).View() is { } view ? new ViewResult<NumberView>(view)
        : Problems.NotFound("unknown-number", "This number is not one of ours; PUT it to make it one.");

    /// <summary>Makes a number one of ours, or changes what it does: calls that come from now on follow the flow.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Assign(string number, NumberAssignment body, HttpContext http, IGrainFactory grains)
    {
        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return NotE164();
        }

        var reply = await grains.GetGrain<INumberGrain>(parsed.Digits).Assign(new AssignNumber
        {
            OperationId = http.OperationId(),
            FlowId = body.Flow,
            Label = body.Label,
            Country = body.Country,
            BasedOn = body.BasedOn,
        });
        return reply.ToResult();
    }

    /// <summary>Forgets a number: calls to it follow the default flow.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Remove(string number, HttpContext http, IGrainFactory grains)
    {
        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return NotE164();
        }

        var reply = await grains.GetGrain<INumberGrain>(parsed.Digits).Remove(http.OperationId());
        return reply.IsDone ? TypedResults.NoContent() : Problems.Refused(reply);
    }

    /// <summary>The path holds no number.</summary>
    internal static ProblemHttpResult NotE164() => Problems.Of(
        StatusCodes.Status400BadRequest, "invalid-number", "A number is E.164: 7 to 15 digits with the country code, such as 442079460000.");
}
