using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.People.Floor;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What agents and supervisors ask of the gateway; time stands meanwhile.</summary>
internal sealed partial class Scene
{
    /// <summary>Who waits in the scene's queue.</summary>
    public async Task<System.Text.Json.Nodes.JsonArray> Waiting() => (await Admin(HttpMethod.Get, $"/api/v1/queues/{Queue}/waiting")).Body!["items"]!.AsArray();

    /// <summary>A command of an agent in the call, with the agent's token.</summary>
    public async Task Does(string agent, string command, JsonObject? arguments = null) =>
        Ok(await Ask(HttpMethod.Post, $"/api/v1/calls/{Caller}/{command}", arguments, agent));

    /// <summary>A command of a supervisor in the call.</summary>
    public async Task Orders(string command, JsonObject? arguments = null) => await Admin(HttpMethod.Post, $"/api/v1/calls/{Caller}/{command}", arguments);

    /// <summary>Asks with the admin key.</summary>
    public async Task<ApiReply> Admin(HttpMethod method, string path, JsonObject? body = null) => Ok(await Ask(method, path, body, null));

    /// <summary>Asks with an agent's token, or with the admin key.</summary>
    public Task<ApiReply> Ask(HttpMethod method, string path, JsonObject? body, string? agent)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"scene-{_number}-{++_requests}");
        return Outside(async stop =>
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Idempotency-Key", key);
            if (agent is null)
            {
                request.Headers.Add("X-Api-Key", _center.Access.AdminKey);
            }
            else
            {
                request.Headers.Authorization = new("Bearer", _tokens[agent]);
            }

            request.Content = body is null ? null : JsonContent.Create(body);
            return await Reply(request, stop);
        });
    }

    /// <summary>Does work elsewhere; time stands meanwhile.</summary>
    public Task<T> Outside<T>(Func<CancellationToken, Task<T>> work)
    {
        // Not asynchronous: what follows has to run on the platform's thread.
        var done = new TaskCompletionSource<T>();
        Simulator.Loop.Outside(
            async stop =>
            {
                try
                {
                    return (Value: await work(stop), Error: (Exception?)null);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    return (Value: default(T)!, Error: e);
                }
            },
            outcome => _ = outcome.Error is { } error ? done.TrySetException(error) : done.TrySetResult(outcome.Value));
        return done.Task;
    }

    private async Task<ApiReply> Reply(HttpRequestMessage request, CancellationToken stop)
    {
        using var answer = await _center.Gateway.SendAsync(request, stop);
        var text = await answer.Content.ReadAsStringAsync(stop);
        return new((int)answer.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null);
    }

    private ApiReply Ok(ApiReply reply)
    {
        Assert.True(reply.IsGood, $"{reply.Status} {reply.Body}\n{Story()}");
        return reply;
    }
}
