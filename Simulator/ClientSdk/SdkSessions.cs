using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>Sessions of apps, from the connection to its end.</summary>
internal sealed class SdkSessions(UserTokenReader tokens, UserSessions sessions, SimAccount account, ISimLoop loop, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Serves a connection until it ends.</summary>
    public async Task Serve(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || http.Request.Query["EIO"] != "4")
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new JsonObject { ["code"] = 3, ["message"] = "Bad request: engine.io 4 by websocket only" });
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var session = new SocketSession(socket, clock);
        try
        {
            if (await session.Open(end.Token))
            {
                await Hold(session, http.Request.Query["token"], http.Request.Query["session_id"], end.Token);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The app went, or the simulator ends.
        }
    }

    private async Task Hold(SocketSession session, string? token, string? resumed, CancellationToken end)
    {
        var verdict = await loop.Ask(() => tokens.Read(token));
        if (verdict is not { User: { } user })
        {
            foreach (var type in verdict.Error!.Types)
            {
                await session.Push(type, new JsonObject { ["rid"] = "0", ["body"] = new JsonObject { ["reason"] = verdict.Error.Reason } }, end);
            }

            await session.Close(end);
            return;
        }

        await loop.Ask(() => Connected(user));
        try
        {
            await session.Push("session:success", Success(user, resumed), end);
            await session.Stay(end);
            await session.Close(end);
        }
        finally
        {
            loop.Post(() => sessions.Disconnected(user));
        }
    }

    private bool Connected(SimUser user)
    {
        sessions.Connected(user);
        return true;
    }

    private JsonObject Success(SimUser user, string? resumed) => new()
    {
        ["rid"] = "0",
        ["body"] = new JsonObject
        {
            ["id"] = resumed is ['S', 'E', 'S', '-', ..] ? resumed : $"SES-{Guid.NewGuid()}",
            ["user_id"] = user.Id,
            ["name"] = user.Name,
            ["api_key"] = account.ApiKey,
        },
    };
}
