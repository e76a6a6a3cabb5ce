using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Audits;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.Interfaces.Flows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Checks and tries flows without a phone and without publishing them.</summary>
internal static class FlowTrialApi
{
    private const int MaxInputs = 100;
    private const int MaxText = 200;

    public static void MapFlowTrials(this RouteGroupBuilder flows)
    {
        flows.MapPost("/validate", Validate).WithMetadata(new NotAudited()).Problems(400, 413, 415);
        flows.MapPost("/try", Try).WithMetadata(new NotAudited()).Problems(400, 413, 415);
    }

    /// <summary>
    /// Checks a flow document, which is the body, as publishing would; everything that is wrong with it is said at once, each with its path. Queues, agents and
    /// skills that it names are looked up when there is no other fault.
    /// </summary>
    internal static async Task<Results<Ok<ValidFlow>, ProblemHttpResult>> Validate(JsonElement document, IGrainFactory grains)
    {
        var flow = FlowDocuments.Check(FlowDocuments.Utf8(document), "$");
        if (!flow.IsOk)
        {
            return Problems.Refused(flow.Refusals);
        }

        var unknown = await FlowLookup.Unknown(grains, flow.Value, "$");
        return unknown.IsEmpty ? TypedResults.Ok(ValidFlow.Of(flow.Value)) : Problems.Refused(unknown);
    }

    /// <summary>Answers a call with a flow and gives it one input after the other; shows each NCCO and where the call waits then.</summary>
    internal static async Task<Results<Ok<FlowTryResult>, ProblemHttpResult>> Try(
        FlowTry body, HttpRequest request, IGrainFactory grains, PublicUrls publicUrls, TimeProvider clock)
    {
        if (Check(body) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var flow = body.Document is { } document ? FlowDocuments.Check(FlowDocuments.Utf8(document), "$.document") : await Published(body, grains);
        if (!flow.IsOk)
        {
            return Problems.Refused(flow.Refusals);
        }

        var urls = ContinuationUrls.Create(publicUrls.For(request));
        if (!urls.IsOk)
        {
            return Problems.Refused(urls.Refusals);
        }

        var context = await TrialContexts.Make(grains, urls.Value, body.To, body.From, body.FromUser, body.Now ?? clock.GetUtcNow());
        var turns = FlowTrial.Walk(flow.Value, body.Inputs ?? [], context);
        return TypedResults.Ok(new FlowTryResult([.. turns.Select(FlowTryTurn.Of)]));
    }

    private static Refusal? Check(FlowTry body) =>
        body.Document is null == body.Flow is null ? new("missing-field", "Give either a document or the id of a published flow.", "$.document")
        : body.Inputs?.Count > MaxInputs ? new("too-many-inputs", $"A trial has at most {MaxInputs} inputs.", "$.inputs")
        : body.Inputs?.Any(input => input is null || input.Length > MaxText) == true ? new("invalid-input", $"An input is a text of at most {MaxText} characters.", "$.inputs")
        : body.To?.Length > MaxText ? TooLong("$.to")
        : body.From?.Length > MaxText ? TooLong("$.from")
        : body.FromUser?.Length > MaxText ? TooLong("$.fromUser")
        : null;

    private static Refusal TooLong(string path) => new("invalid-text", $"This text has at most {MaxText} characters.", path);

    private static async ValueTask<Result<CompiledFlow>> Published(FlowTry body, IGrainFactory grains)
    {
        if (!FlowIds.IsGood(body.Flow!) || await grains.GetGrain<IFlowGrain>(body.Flow!).Current() is not { } current)
        {
            return new Refusal("unknown-flow", "There is no flow of this id; publish it first, or send the document.", "$.flow");
        }

        var wanted = body.Version is { } version ? await grains.GetGrain<IFlowGrain>(body.Flow!).Version(version) : current;
        return wanted is null
            ? new Refusal("unknown-version", "This version never was, or is no longer kept.", "$.version")
            : FlowParser.Parse(wanted.Document);
    }
}
