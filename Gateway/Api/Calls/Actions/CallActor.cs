using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Dialling;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>Takes commands for calls to the call that they are for.</summary>
internal sealed class CallActor(IGrainFactory grains, CallFinder finder, PublicUrls urls)
{
    /// <summary>Reads the request's body as arguments and acts.</summary>
    /// <param name="id">Any id of the call.</param>
    /// <param name="name">Of <see cref="CallActionNames"/>.</param>
    /// <param name="http">The request, of an endpoint that takes an idempotency key.</param>
    public async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Act(string id, string name, HttpContext http)
    {
        var (arguments, problem) = await Bodies.Object(http, required: false);
        return problem ?? await Act(id, name, arguments, http);
    }

    /// <summary>Acts with the given arguments.</summary>
    public async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Act(string id, string name, byte[]? arguments, HttpContext http)
    {
        // What cannot be read is refused before anybody's call is looked at.
        if (CallActionReader.Read(name, arguments) is { IsOk: false } unread)
        {
            return Problems.Refused(unread.Refusals);
        }

        if (await finder.Find(id) is not { } view)
        {
            return CallsApi.Unknown();
        }

        var caller = Caller.Of(http);
        var reply = await grains.GetGrain<ICallRouting>(view.Read<CallView>().Summary.Id).Act(new CallCommand
        {
            OperationId = http.OperationId(),
            Name = name,
            Agent = caller.Agent,
            Actor = caller.Name,
            Arguments = arguments,
            BaseUrl = urls.For(http.Request),
        });
        if (reply.Refusals is [{ Code: DialCodes.TooManyCalls }, ..])
        {
            Problems.RetryAfter(http.Response, DialAllowance.Window);
        }

        return reply.ToResult();
    }
}
