using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Dialling;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Dialling;

/// <summary>The rules of dialling for numbers that come over HTTP: who may not have one dialled hears why, before anybody's call is looked at.</summary>
internal sealed class DialCheck(DialPolicy policy, IGrainFactory grains)
{
    /// <summary>Judges the number <c>to.number</c> of a command; what has none, or cannot be read, is somebody else's to judge.</summary>
    /// <param name="http">The request.</param>
    /// <param name="arguments">The command's JSON object, or null.</param>
    /// <param name="agent">Agent who wants it, whose rate counts; null: a supervisor or machine client.</param>
    /// <param name="operation">What counts once, however often it is asked.</param>
    public async ValueTask<ProblemHttpResult?> Destination(HttpContext http, byte[]? arguments, string? agent, string operation) =>
        arguments is not null
        && JsonElement.Parse(arguments) is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Object
        && to.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.String
            ? await Number(http, number.GetString(), agent, operation, "$.to.number")
            : null;

    /// <summary>Judges one number.</summary>
    public async ValueTask<ProblemHttpResult?> Number(HttpContext http, string? number, string? agent, string operation, string path)
    {
        var defaults = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing();
        var verdict = policy.Judge(number, PhoneNumber.TryParse(defaults.CallerId, out var own) ? own : null);
        if (verdict.Code == DialCodes.NotANumber)
        {
            return null;
        }

        if (verdict.Code is { } code)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, code, MessageOf(code), path);
        }

        if (agent is null || await grains.GetGrain<IDialAllowanceGrain>(agent).Take(operation))
        {
            return null;
        }

        Problems.RetryAfter(http.Response, DialAllowance.Window);
        return Problems.Of(
            StatusCodes.Status429TooManyRequests, DialCodes.TooManyCalls, "This agent has dialled as often as one may; wait a minute. Dialling:CallsPerMinute sets the limit.", path);
    }

    private static string MessageOf(string code) => code switch
    {
        DialCodes.Emergency => "Emergency numbers are not called from a contact center: help would come to the wrong place. Dialling:EmergencyRoute names who takes them instead.",
        DialCodes.Premium => "This number costs more than a call; name its prefix in Dialling:AllowedPrefixes to allow it.",
        _ => "This number may not be dialled; Dialling:AllowedPrefixes and Dialling:DeniedPrefixes say which may.",
    };
}
