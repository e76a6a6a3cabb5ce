using System.Net.Sockets;
using System.Text;
using ContactCenter.VonageApi.Signatures;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Overload;

/// <summary>Senders on a real connection that do what no platform does.</summary>
public sealed class HostileSenderTests : IAsyncLifetime
{
    private const string Secret = "signature-secret-of-the-tests-0123456789";
    private readonly GatewayFixture _gateway = new GatewayFixture()
        .With("Vonage:SignatureSecret", Secret)
        .With("Vonage:Webhooks:AllowUnsigned", "false");

    private Socket _socket = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway.UseKestrel(0);
        using var client = _gateway.CreateClient();
        var address = client.BaseAddress!;
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Headers_that_come_in_pieces_are_answered()
    {
        foreach (var piece in new[] { "GET /health/li", "ve HTTP/1.1\r\nHo", "st: localhost\r\nConnection: close\r", "\n\r", "\n" })
        {
            await Send(piece);
        }

        Assert.StartsWith("HTTP/1.1 200 ", await Heard(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_webhook_whose_body_goes_on_and_on_is_told_so_and_hung_up_on()
    {
        await Send("POST /webhooks/event HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        var buffer = new byte[1024];
        var heard = Encoding.ASCII.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
        try
        {
            // Less than a body may have, so that a server that reads on answers what comes after it.
            await Send($"18000\r\n{new string('x', 0x18000)}\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        catch (SocketException)
        {
            // It hung up before all was sent.
        }

        Assert.StartsWith("HTTP/1.1 503 ", heard, StringComparison.Ordinal);
        Assert.Equal("", await Heard());
    }

    [Fact]
    public async Task A_refused_webhook_that_sent_all_of_a_body_of_unknown_length_keeps_its_connection()
    {
        const string Webhook = "POST /webhooks/event HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        await Send(Webhook);
        await Send(Webhook.Replace("Host: localhost", "Host: localhost\r\nConnection: close", StringComparison.Ordinal));
        Assert.Equal(2, (await Heard()).Split("HTTP/1.1 503 ").Length - 1);
    }

    [Fact]
    public async Task A_webhook_of_unknown_length_that_was_read_and_refused_keeps_its_connection()
    {
        var signature = new WebhookSigner(Secret).SignPost("[]"u8.ToArray(), _gateway.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var webhook = $"POST /webhooks/event HTTP/1.1\r\nHost: localhost\r\nAuthorization: {signature}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n";
        await Send(webhook);
        await Send(webhook.Replace("Host: localhost", "Host: localhost\r\nConnection: close", StringComparison.Ordinal));
        Assert.Equal(2, (await Heard()).Split("HTTP/1.1 400 ").Length - 1);
    }

    private async Task Send(string text) => await _socket.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    // Until the gateway hangs up.
    private async Task<string> Heard()
    {
        var heard = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var length)
            {
                heard.Append(Encoding.ASCII.GetString(buffer, 0, length));
            }
        }
        catch (SocketException)
        {
            // It hung up in the middle of what was sent.
        }

        return heard.ToString();
    }
}
