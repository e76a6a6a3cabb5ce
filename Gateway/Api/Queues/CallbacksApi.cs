using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Queues;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.Skills;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary><c>/api/v1/queues/{id}/callbacks</c>: who is to be called back, and has somebody called back who did not call.</summary>
internal static class CallbacksApi
{
    public static void MapCallbacks(this RouteGroupBuilder queues)
    {
        queues.MapGet("/{id}/callbacks", List).ForSupervisors().Problems(400, 404);
        queues.MapPost("/{id}/callbacks", Order).ForSupervisors().TakesIdempotencyKey().Problems(400, 403, 404, 409, 413, 415);
    }

    /// <summary>
    /// Customers whom the queue is to call back and who were not reached, asked for longest first: those who wait for an agent, those who are being tried, and those who did not
    /// pick up and are tried again. A second or so old.
    /// </summary>
    internal static async Task<Results<Ok<Page<CallbackView>>, ProblemHttpResult>> List(string id, [AsParameters] PageRequest page, IGrainFactory grains, LiveCalls live, CancellationToken stop)
    {
        if (QueuesApi.Skip(page, out var skip) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (!QueueIds.IsGood(id) || await grains.GetGrain<IQueueGrain>(id).Settings() is null)
        {
            return QueueIds.Unknown();
        }

        var all = (await live.Callbacks(stop)).Where(call => call.Callback!.Queue == id).OrderBy(call => call.Callback!.AskedAt).ThenBy(call => call.Id, StringComparer.Ordinal).ToList();
        return TypedResults.Ok(new Page<CallbackView>([.. all.Skip(skip).Take(page.Count).Select(CallbackView.Of)], QueuesApi.Next(all.Count, skip, page)));
    }

    /// <summary>
    /// Has the next agent of the queue call somebody: it waits like a caller, and the customer is dialled once the agent has picked up. The queue's waiting list shows it
    /// (isCallback) while it waits, its list of callbacks until the customer is reached, its call tells how it went, and hanging that call up cancels it.
    /// </summary>
    internal static async Task<Results<Accepted<CallbackOrdered>, ProblemHttpResult>> Order(
        string id, CallbackBody body, HttpContext http, IGrainFactory grains, PublicUrls urls, TimeProvider clock)
    {
        if (!QueueIds.IsGood(id))
        {
            return QueueIds.Unknown();
        }

        if (await Check(body, grains) is { Count: > 0 } refusals)
        {
            return Problems.Refused(refusals);
        }

        var call = $"callback-{Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes($"{id}|{http.OperationId()}")))}";
        var now = clock.GetUtcNow();
        var order = new CallbackOrder
        {
            Id = call,
            By = call,
            Number = PhoneNumber.TryParse(body.Number, out var number) ? number.Digits : body.Number!.Trim(),
            Queue = id,
            Priority = body.Priority ?? 0,
            Needs = body.Skills is { Count: > 0 } skills ? new() { Steps = [new() { Skills = skills.ToImmutableSortedDictionary(StringComparer.Ordinal) }] } : CallerNeeds.None,
            EnteredAt = now,
            AskedAt = now,
            BaseUrl = urls.For(http.Request),
        };
        var reply = await grains.GetGrain<ICallRouting>(call).OrderCallBack(JsonSerializer.SerializeToUtf8Bytes(order, StateJson.Options), now);
        return reply.IsDone ? TypedResults.Accepted($"/api/v1/calls/{call}", new CallbackOrdered(call)) : Problems.Refused(reply);
    }

    // Whether it is a number, and one that may be dialled, the call says.
    private static async ValueTask<IReadOnlyList<Refusal>> Check(CallbackBody body, IGrainFactory grains)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(body.Number))
        {
            refusals.Add(new("missing-field", "Say whom to call.", "$.number"));
        }

        if (body.Priority is < 0 or > RequeueAction.MaxPriority)
        {
            refusals.Add(new("out-of-range", $"A priority is 0 to {RequeueAction.MaxPriority}.", "$.priority"));
        }

        refusals.AddRange((body.Skills ?? []).Where(skill => !SkillNames.IsGood(skill.Key) || skill.Value is < 1 or > SkillNames.MaxLevel)
            .Select(skill => new Refusal("invalid-skill", $"A skill has 1 to {SkillNames.MaxLength} visible characters, its level is 1 to {SkillNames.MaxLevel}.", $"$.skills['{skill.Key}']")));
        refusals.AddRange(await SkillsApi.Unknown(grains, body.Skills?.Keys, "$.skills"));
        return refusals;
    }
}
