using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Tests.Face;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Simulator.Tests.ClientSdk;

public sealed class LogInTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_user_with_a_token_gets_a_session_and_is_online_while_connected()
    {
        await using var host = await FaceHost.Start();
        using (var app = await Connect(host, Token(host, "Jane")))
        {
            Assert.StartsWith("0{", await app.Receive());
            await app.Send("40");
            Assert.StartsWith("40{", await app.Receive());
            var (type, message) = Event(await app.Receive());
            Assert.Equal("session:success", type);
            var body = message.GetProperty("body");
            Assert.StartsWith("SES-", body.GetProperty("id").GetString());
            Assert.Equal("Jane", body.GetProperty("name").GetString());
            Assert.Equal(await host.Ask(() => Jane(host).Id), body.GetProperty("user_id").GetString());
            Assert.Equal(1, await host.Ask(() => Jane(host).Sessions));
            await app.Send("1");
            await app.Closed();
        }

        await Offline(host);
    }

    [Fact]
    public async Task An_app_that_answers_pings_stays_and_one_that_does_not_is_dropped()
    {
        await using var host = await FaceHost.Start();
        using var app = await Connect(host, Token(host, "Jane"));
        await Join(app);
        await app.Ping(host);
        await app.Send("3");
        await app.Ping(host);
        Assert.Equal(1, await host.Ask(() => Jane(host).Sessions));

        var closed = app.Closed();
        while (!closed.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(closed, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        await Offline(host);
    }

    [Fact]
    public async Task A_session_that_is_resumed_keeps_its_id()
    {
        await using var host = await FaceHost.Start();
        using var app = await Connect(host, Token(host, "Jane"), "&session_id=SES-1");
        Assert.Equal("SES-1", (await Join(app)).Message.GetProperty("body").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("nonsense", "session:error:invalid-token")]
    [InlineData("", "session:error:invalid-token")]
    [InlineData("expired", "session:error:expired-token")]
    [InlineData("stranger", "user:error:not-found")]
    public async Task A_token_that_is_no_good_is_refused_by_name(string kind, string expected)
    {
        await using var host = await FaceHost.Start();
        var token = kind switch
        {
            "expired" => Token(host, "Jane", life: TimeSpan.FromMinutes(-1)),
            "stranger" => Token(host, "Stranger"),
            _ => kind,
        };
        using var app = await Connect(host, token);
        Assert.Equal(expected, (await Join(app)).Type);
        await app.Closed();
    }

    [Fact]
    public async Task A_token_of_another_key_is_refused_once_the_application_has_a_key()
    {
        await using var host = await FaceHost.Start();
        using var other = RSA.Create(2048);
        await host.Ask(() => host.Account.Applications.Values.Single().PublicKeyPem = other.ExportSubjectPublicKeyInfoPem());
        using var app = await Connect(host, Token(host, "Jane"));
        Assert.Equal("session:error:invalid-token", (await Join(app)).Type);
    }

    [Fact]
    public async Task A_new_token_is_taken_from_a_page_of_any_origin_and_a_bad_one_refused()
    {
        await using var host = await FaceHost.Start();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v0.2/sessions/SES-1");
        preflight.Headers.Add("Origin", "https://app.example");
        preflight.Headers.Add("Access-Control-Request-Method", "PUT");
        using var allowed = await host.Http.SendAsync(preflight);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));

        using var good = await host.Http.PutAsJsonAsync("/v0.2/sessions/SES-1", new { token = Token(host, "Jane") });
        Assert.Equal("SES-1", (await good.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetString());
        using var bad = await host.Http.PutAsJsonAsync("/v0.2/sessions/SES-1", new { token = Token(host, "Jane", TimeSpan.FromMinutes(-1)) });
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, bad.StatusCode);
        Assert.Equal("system:error:expired-token", (await bad.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Polling_is_not_served()
    {
        await using var host = await FaceHost.Start();
        using var answer = await host.Http.GetAsync("/v2/rtc/?EIO=4&transport=polling");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Platform.SimUser Jane(FaceHost host) => host.Account.Applications.Values.Single().Users["Jane"];

    private static async Task Offline(FaceHost host)
    {
        while (await host.Ask(() => Jane(host).Sessions) != 0)
        {
            await Task.Yield();
        }
    }

    private static async Task<(string Type, JsonElement Message)> Join(AppSocket app)
    {
        await app.Receive();
        await app.Send("40");
        await app.Receive();
        return Event(await app.Receive());
    }

    private static (string Type, JsonElement Message) Event(string? packet)
    {
        Assert.StartsWith("42", packet);
        var parts = JsonDocument.Parse(packet![2..]).RootElement;
        return (parts[0].GetString()!, parts[1]);
    }

    private static async Task<AppSocket> Connect(FaceHost host, string token, string more = "")
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{host.Http.BaseAddress!.Authority}/v2/rtc/?EIO=4&transport=websocket&token={token}{more}"), CancellationToken.None);
        return new AppSocket(socket);
    }

    private string Token(FaceHost host, string user, TimeSpan? life = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var end = now + (life ?? TimeSpan.FromHours(1));
        var claims = $$"""{"application_id":"{{host.Options.ApplicationId}}","iat":{{(end - TimeSpan.FromHours(2)).ToUnixTimeSeconds()}},"exp":{{end.ToUnixTimeSeconds()}},"jti":"{{Guid.NewGuid()}}","sub":"{{user}}","acl":{"paths":{"/*/sessions/**":{} } } }""";
        return new JsonWebTokenHandler().CreateToken(claims, new SigningCredentials(new RsaSecurityKey(_key), SecurityAlgorithms.RsaSha256));
    }

    private sealed class AppSocket(ClientWebSocket socket) : IDisposable
    {
        public Task Send(string packet) => socket.SendAsync(Encoding.UTF8.GetBytes(packet), WebSocketMessageType.Text, true, CancellationToken.None);

        public async Task<string?> Receive()
        {
            var buffer = new byte[8192];
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            return part.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, part.Count);
        }

        public async Task Ping(FaceHost host)
        {
            var ping = Receive();
            while (!ping.IsCompleted)
            {
                host.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(ping, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System));
            }

            Assert.Equal("2", await ping);
        }

        public async Task Closed()
        {
            try
            {
                while (await Receive() is not null)
                {
                }
            }
            catch (WebSocketException)
            {
                // Dropped without a farewell.
            }
        }

        public void Dispose() => socket.Dispose();
    }
}
