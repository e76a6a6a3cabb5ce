using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>
/// One connection of an app: socket.io 4 on engine.io 4, by WebSocket alone (facts §5.1). The server opens, says hello to the default
/// namespace, pushes events and pings; the app answers pings.
/// </summary>
internal sealed class SocketSession(WebSocket socket, TimeProvider clock) : IDisposable
{
    private const int LargestPacket = 1_000_000;
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(20);
    private readonly Channel<bool> _pongs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Opens, and waits until the app has joined the default namespace; false when it does something else or leaves.</summary>
    public async Task<bool> Open(CancellationToken end)
    {
        var hello = new JsonObject
        {
            ["sid"] = Guid.NewGuid().ToString("N"),
            ["upgrades"] = new JsonArray(),
            ["pingInterval"] = (int)PingInterval.TotalMilliseconds,
            ["pingTimeout"] = (int)PingTimeout.TotalMilliseconds,
            ["maxPayload"] = LargestPacket,
        };
        await Send("0" + hello.ToJsonString(), end);
        if (await Receive(end) is not ['4', '0', ..])
        {
            return false;
        }

        await Send("40" + new JsonObject { ["sid"] = Guid.NewGuid().ToString("N") }.ToJsonString(), end);
        return true;
    }

    /// <summary>Pushes an event.</summary>
    public Task Push(string type, JsonObject message, CancellationToken end) => Send("42" + new JsonArray(type, message).ToJsonString(), end);

    /// <summary>Keeps the connection until the app leaves, misses a ping, or <paramref name="end"/>.</summary>
    public async Task Stay(CancellationToken end)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(end);
        var pinging = Ping(left.Token);
        var listening = Listen(left.Token);
        await Task.WhenAny(pinging, listening);
        await left.CancelAsync();
        await Task.WhenAll(pinging, listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Leaves the namespace and closes.</summary>
    public async Task Close(CancellationToken end)
    {
        if (socket.State == WebSocketState.Open)
        {
            await Send("41", end);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, end);
        }
    }

    public void Dispose() => _sending.Dispose();

    private async Task Ping(CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(PingInterval, clock, end);
            await Send("2", end);
            using var late = new CancellationTokenSource(PingTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, end);
            await _pongs.Reader.ReadAsync(either.Token);
        }
    }

    // What an app sends beyond pongs and its farewell is not answered: calls are made through the control API.
    private async Task Listen(CancellationToken end)
    {
        while (await Receive(end) is { } packet && packet is not "1" and not ['4', '1', ..])
        {
            if (packet is "3")
            {
                _pongs.Writer.TryWrite(true);
            }
        }
    }

    private async Task<string?> Receive(CancellationToken end)
    {
        using var packet = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), end);
            if (part.MessageType == WebSocketMessageType.Close || packet.Length + part.Count > LargestPacket)
            {
                return null;
            }

            packet.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(packet.GetBuffer(), 0, (int)packet.Length);
            }
        }
    }

    private async Task Send(string packet, CancellationToken end)
    {
        await _sending.WaitAsync(end);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(packet), WebSocketMessageType.Text, endOfMessage: true, end);
        }
        finally
        {
            _sending.Release();
        }
    }
}
