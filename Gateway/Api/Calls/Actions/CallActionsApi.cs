using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>
/// <c>POST /api/v1/calls/{id}/…</c>: acts on a call. A command is stored before it is answered and done right after, again and again where the
/// platform does not take it; the call's view and the live feed tell how it went.
/// </summary>
internal static class CallActionsApi
{
    private const string Json = "application/json";

    public static void MapCallActions(this RouteGroupBuilder calls)
    {
        Map(calls, CallActionNames.HangUp, "Ends the call for everybody, or the agent's own part in it: the caller's leg first, then whatever leg outlives it, again until the platform says that it is done.").ForAgents().Accepts<HangUpBody>(Json);
        Plain(calls, CallActionNames.Hold, "Puts the caller on hold: hears music, and neither hears nor is heard.");
        Plain(calls, CallActionNames.Resume, "Ends the hold.");
        Plain(calls, CallActionNames.Complete, "Ends a consultation: the caller stays with whom was consulted, and the agent leaves.");
        Plain(calls, CallActionNames.Conference, "Ends a consultation: all three are together.");
        Plain(calls, CallActionNames.TakeBack, "Ends a consultation: whom was consulted leaves, and the agent has the caller again.");
        Map(calls, CallActionNames.Transfer, "Gives the caller to an agent, a queue or a number; the agent leaves.").ForAgents().Accepts<TransferBody>(Json);
        Map(calls, CallActionNames.Consult, "Puts the caller on hold and asks an agent, somebody of a queue or a number to join.").ForAgents().Accepts<TransferBody>(Json);
        Map(calls, CallActionNames.Record, "Begins, ends, interrupts or goes on with the recording.").ForAgents().Accepts<RecordBody>(Json);
        Map(calls, CallActionNames.Disposition, "Keeps what came of the call; also after its end.").ForAgents().Accepts<DispositionBody>(Json);
        Map(calls, CallActionNames.Supervise, "Has a supervisor join, or go over to another mode.").ForSupervisors().Accepts<SuperviseBody>(Json);
        Map(calls, CallActionNames.Assign, "Gives a waiting caller to a named agent now, whoever's turn it is; the agent's app rings as for any call of the queue. Comes that to nothing, the caller waits on with the old place.")
            .ForSupervisors().Accepts<AssignBody>(Json);
        Map(calls, CallActionNames.Requeue, "Moves a waiting caller to another queue or gives another priority; the time waited is kept.", "queue")
            .ForSupervisors().Accepts<RequeueBody>(Json);
    }

    private static void Plain(RouteGroupBuilder calls, string name, string summary) => Map(calls, name, summary).ForAgents();

    private static RouteHandlerBuilder Map(RouteGroupBuilder calls, string name, string summary, string? path = null) => calls
        .MapPost($"/{{id}}/{path ?? name}", Task<Results<Ok<CommandDone>, ProblemHttpResult>> (string id, HttpContext http, CallActor actor) => actor.Act(id, name, http))
        .WithSummary(summary)
        .TakesIdempotencyKey()
        .Problems(400, 403, 404, 409, 413, 415, 429);
}
