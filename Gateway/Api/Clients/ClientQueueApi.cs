using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;
using ContactCenter.Gateway.Api.Audits;
using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary><c>/api/queue…</c> and <c>/api/whisper</c>: what the client apps of the use case ask their backend for, unchanged, but with the key looked at.</summary>
internal static class ClientQueueApi
{
    public static void AddClientQueue(this IServiceCollection services)
    {
        services.AddTransient<ClientGate>();
        services.AddTransient<ClientQueue>();
        services.AddTransient<ClientWhisper>();
    }

    public static void MapClientQueueApi(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("").WithTags("Client apps").AddEndpointFilter(GrainRetries.Filter).AddEndpointFilter(AuditTrail.Filter);
        clients.MapPost("/queue", Waiting).WithMetadata(new NotAudited()).Problems(400, 401, 413, 415, 429, 503);
        clients.MapPost("/queue/transfer", Transfer).Problems(400, 401, 413, 415, 429, 503);
        clients.MapPost("/queue/ncco", Ncco).Problems(400, 401, 403, 413, 415, 429, 503);
        clients.MapPost("/whisper", Whisper).Problems(400, 401, 413, 415, 429, 503);
    }

    /// <summary>Who waits in the built-in queue, first served first: <c>{"mobile_api_key"}</c>.</summary>
    internal static async Task<Results<Ok<WaitingConversations>, ProblemHttpResult>> Waiting(HttpContext http, ClientGate gate, ClientQueue queue) =>
        (await gate.Read(http)).Problem is { } problem ? problem : TypedResults.Ok(await queue.Waiting());

    /// <summary>Takes a caller into a room: <c>{"mobile_api_key","leg_id","conversation"}</c>, with <c>AGENT-name</c> for the room in which an agent sits.</summary>
    internal static async Task<Results<Ok<ClientStatus>, JsonHttpResult<ClientStatus>, ProblemHttpResult>> Transfer(HttpContext http, ClientGate gate, ClientQueue queue)
    {
        var (fields, problem) = await gate.Read(http);
        if (problem is not null)
        {
            return problem;
        }

        if (fields!.Optional("leg_id") is not { Length: > 0 } leg)
        {
            return TypedResults.Json(ClientStatus.MissingLeg, statusCode: StatusCodes.Status400BadRequest);
        }

        var conversation = fields.Required("conversation");
        AuditSubject.OfClientApp(http, leg, ("conversation", conversation));
        return fields.Refusals.Count > 0 ? Problems.Refused(fields.Refusals) : Of(await queue.Move(http, leg, conversation!));
    }

    /// <summary>Gives a caller's leg the NCCO in the body: <c>?leg_id=…&amp;mobile_api_key=…</c>. Numbers in it are judged as all that is dialled.</summary>
    internal static async Task<Results<Ok<ClientStatus>, JsonHttpResult<ClientStatus>, ProblemHttpResult>> Ncco(HttpContext http, ClientGate gate, ClientQueue queue)
    {
        if (await gate.Check(http, http.Request.Query["mobile_api_key"]) is { } problem)
        {
            return problem;
        }

        if (http.Request.Query["leg_id"].ToString() is not { Length: > 0 } leg)
        {
            return TypedResults.Json(ClientStatus.MissingLeg, statusCode: StatusCodes.Status400BadRequest);
        }

        AuditSubject.OfClientApp(http, leg);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var read = NccoParser.Parse(body.ToArray());
        if (!read.IsOk)
        {
            return Problems.Refused(read.Refusals);
        }

        var refusal = await queue.Send(http, leg, read.Value);
        return refusal is { Code: DialCodes.Emergency or DialCodes.Premium or DialCodes.NotAllowed } ? Problems.Refused(refusal) : Of(refusal);
    }

    /// <summary>Has the supervisor whisper in the talk of the flow <c>whisper</c>: <c>{"mobile_api_key"}</c>, and <c>user_name</c> for another supervisor than Joe.</summary>
    internal static async Task<Results<Ok<WhisperedCall>, JsonHttpResult<ClientStatus>, ProblemHttpResult>> Whisper(HttpContext http, ClientGate gate, ClientWhisper whisper)
    {
        var (fields, problem) = await gate.Read(http);
        if (problem is not null)
        {
            return problem;
        }

        var supervisor = fields!.Optional("user_name");
        AuditSubject.OfClientApp(http, null, ("supervisor", supervisor ?? ClientWhisper.Supervisor));
        if (fields.Refusals.Count > 0)
        {
            return Problems.Refused(fields.Refusals);
        }

        var (call, refusal) = await whisper.Join(http, supervisor ?? ClientWhisper.Supervisor);
        return call is not null ? TypedResults.Ok(call) : Failed(refusal!);
    }

    private static Results<Ok<ClientStatus>, JsonHttpResult<ClientStatus>, ProblemHttpResult> Of(Refusal? refusal) =>
        refusal is null ? TypedResults.Ok(ClientStatus.Done) : Failed(refusal);

    private static JsonHttpResult<ClientStatus> Failed(Refusal refusal) =>
        TypedResults.Json(ClientStatus.Failed(refusal.Code, refusal.Message), statusCode: StatusCodes.Status409Conflict);
}
