using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Platform;
using ContactCenter.VonageApi.Numbers;
using ContactCenter.VonageApi.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary>Renting numbers at Vonage and linking them to us. Every command may be sent again: it does what is still to do.</summary>
internal static class NumberRentalApi
{
    public static void MapNumberRentalApi(this RouteGroupBuilder v1)
    {
        var numbers = v1.MapGroup("/numbers").WithTags("Numbers");
        numbers.MapGet("/available", Available).Problems(400, 409, 502);
        numbers.MapPost("/{number}/rent", Rent).Problems(400, 409, 413, 415, 502);
        numbers.MapPost("/{number}/link", Link).Problems(400, 404, 409, 413, 415, 502);
        numbers.MapPost("/{number}/unlink", Unlink).Problems(400, 404, 409, 502);
        numbers.MapPost("/{number}/cancel", Cancel).Problems(400, 404, 409, 502);
    }

    /// <summary>Numbers of a country that can be rented and called, with prices in EUR.</summary>
    internal static async Task<Results<Ok<Page<AvailableNumber>>, ProblemHttpResult>> Available(
        [AsParameters] AvailableNumbersRequest wanted, [AsParameters] PageRequest page, HttpContext http, VonageNumbersClient platform)
    {
        if (page.Check(out var position) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (!NumberPosition.TryRead(position, page.Count, out var at))
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        if (wanted.Read(at.Size, at.Index, out var search) is { } wrong)
        {
            return Problems.Refused(wrong);
        }

        var found = await platform.Search(search!, http.RequestAborted);
        return found.IsOk
            ? TypedResults.Ok(new Page<AvailableNumber>(found.Value.Items, at.Next(found.Value.NextIndex)))
            : PlatformProblems.Of(http.Response, found.Failure);
    }

    /// <summary>Rents a number, which costs money. Nothing happens when the account rents it already.</summary>
    internal static Task<Results<Ok<PlatformNumber>, ProblemHttpResult>> Rent(string number, NumberRental body, HttpContext http, PlatformNumbers numbers) =>
        AvailableNumbersRequest.Check(body.Country, "$.country") is { } bad
            ? Task.FromResult<Results<Ok<PlatformNumber>, ProblemHttpResult>>(Problems.Refused(bad))
            : Run(number, http, digits => numbers.Rent(digits, body.Country.ToUpperInvariant(), http.RequestAborted));

    /// <summary>
    /// Has calls to a rented number come to us, makes it one of our numbers, and the caller id where there is none. A number whose calls go elsewhere is
    /// left alone unless <c>takeOver</c> is true.
    /// </summary>
    internal static async Task<Results<Ok<PlatformNumber>, ProblemHttpResult>> Link(string number, NumberLinking? body, HttpContext http, PlatformNumbers numbers)
    {
        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return NumbersApi.NotE164();
        }

        var found = await numbers.Find(parsed.Digits, http.RequestAborted);
        if (found is { IsOk: true, Value: var now } && Refuse(now, body?.TakeOver == true) is { } refusal)
        {
            return refusal;
        }

        return found.IsOk ? await Run(number, http, digits => numbers.Link(digits, http.RequestAborted)) : Refused(http, found.Failure);
    }

    /// <summary>Ends the link of a number to us and forgets it here; it stays rented.</summary>
    internal static async Task<Results<Ok<PlatformNumber>, ProblemHttpResult>> Unlink(string number, HttpContext http, PlatformNumbers numbers)
    {
        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return NumbersApi.NotE164();
        }

        var found = await numbers.Find(parsed.Digits, http.RequestAborted);
        return !found.IsOk ? Refused(http, found.Failure)
            : found.Value.Link == NumberLink.Elsewhere
                ? Problems.Of(StatusCodes.Status409Conflict, "number-linked-elsewhere", "The number is linked to another application; unlink it there.")
            : await Run(number, http, digits => numbers.Unlink(digits, http.RequestAborted));
    }

    /// <summary>Gives a rented number back, for good, and forgets it here.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Cancel(string number, HttpContext http, PlatformNumbers numbers) =>
        !PhoneNumber.TryParse(number, out var parsed) ? NumbersApi.NotE164()
        : await numbers.Cancel(parsed.Digits, http.RequestAborted) is { } failure ? Refused(http, failure)
        : TypedResults.NoContent();

    private static async Task<Results<Ok<PlatformNumber>, ProblemHttpResult>> Run(string number, HttpContext http, Func<string, Task<VonageResult<PlatformNumber>>> run)
    {
        if (!PhoneNumber.TryParse(number, out var parsed))
        {
            return NumbersApi.NotE164();
        }

        var result = await run(parsed.Digits);
        return result.IsOk ? TypedResults.Ok(result.Value) : Refused(http, result.Failure);
    }

    private static ProblemHttpResult? Refuse(PlatformNumber number, bool takeOver) =>
        !number.HasVoice ? Problems.Of(StatusCodes.Status409Conflict, "number-without-voice", "This number cannot be called; rent one with the feature VOICE.")
        : takeOver ? null
        : number.Link switch
        {
            NumberLink.Elsewhere => Problems.Of(StatusCodes.Status409Conflict, "number-linked-elsewhere", "Calls to this number go to another application; send takeOver: true to have them come here."),
            NumberLink.Forwarded => Problems.Of(
                StatusCodes.Status409Conflict, "number-forwarded", "Calls to this number are forwarded to a SIP address or another number; send takeOver: true to have them come here."),
            _ => null,
        };

    private static ProblemHttpResult Refused(HttpContext http, VonageFailure failure) => failure.Code switch
    {
        VonageCodes.NotFound => Problems.NotFound("unknown-number", "The account does not rent this number; rent it first."),
        PlatformNumbers.NotInForce => Problems.Of(StatusCodes.Status502BadGateway, failure.Code, failure.Message),
        _ => PlatformProblems.Of(http.Response, failure),
    };
}
