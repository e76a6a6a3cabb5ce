using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class SignatureTests
{
    private static readonly JsonNode Vectors = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Webhooks", "signed-webhook-vectors.json")))!;

    [Theory]
    [InlineData("post", "body")]
    [InlineData("get", "json_hashed")]
    public void Token_is_the_one_of_the_vectors(string method, string payload)
    {
        var vector = Vectors[method]!;
        var expected = vector["authorization"]!.GetValue<string>()["Bearer ".Length..];
        var claims = Claims(expected);
        var made = new WebhookSigner(Text(claims["api_key"]), Text(Vectors["secret"])).Sign(
            Text(vector[payload]), DateTimeOffset.FromUnixTimeSeconds(claims["iat"]!.GetValue<long>()), Text(claims["jti"]), Text(claims["application_id"]));
        Assert.Equal(expected, made);
        Assert.Equal(Text(vector["payload_hash"]), Text(Claims(made)["payload_hash"]));
    }

    [Fact]
    public void Query_is_hashed_as_json_in_its_order() =>
        Assert.Equal(Text(Vectors["get"]!["json_hashed"]), WebhookQuery.SignedJson("http://127.0.0.1/answer?" + Text(Vectors["get"]!["query"])));

    [Fact]
    public async Task Post_is_signed_over_the_bytes_of_its_body_at_simulated_time()
    {
        await using var post = await Postbox.Open();
        await post.Send(post.Request(WebhookKind.Event));
        var request = Assert.Single(post.Server.Requests);
        var claims = Verified(request.Authorization!, post.Account.SignatureSecret);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body))), Text(claims["payload_hash"]));
        Assert.Equal(new DrivenOptions().Start.ToUnixTimeSeconds(), claims["iat"]!.GetValue<long>());
        Assert.Equal(["iat", "jti", "iss", "payload_hash", "api_key", "application_id"], claims.Select(claim => claim.Key));
        Assert.Equal("application/json", request.ContentType);
    }

    [Fact]
    public async Task Get_is_signed_over_all_of_its_query()
    {
        await using var post = await Postbox.Open();
        var request = post.Request(WebhookKind.Answer, new() { ["to"] = "1 2&3", ["ünï"] = "<ß>" }, "GET");
        await post.Send(request with { Target = post.Target("/hook?key=a%20b", "GET") });
        var claims = Verified(Assert.Single(post.Server.Requests).Authorization!, post.Account.SignatureSecret);
        var expected = """{"key":"a b","to":"1 2&3","ünï":"<ß>"}""";
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))), Text(claims["payload_hash"]));
    }

    [Fact]
    public async Task Every_attempt_has_an_id_of_its_own()
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", Fakes.ScriptedServer.Status(503));
        await post.Send(post.Request(WebhookKind.Event));
        Assert.Equal(2, post.Server.Requests.Select(r => Text(Verified(r.Authorization!, post.Account.SignatureSecret)["jti"])).Distinct().Count());
    }

    [Fact]
    public async Task Application_that_does_not_sign_sends_no_token()
    {
        await using var post = await Postbox.Open();
        post.Application.SignsCallbacks = false;
        await post.Send(post.Request(WebhookKind.Event));
        Assert.Null(Assert.Single(post.Server.Requests).Authorization);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static JsonObject Verified(string authorization, string secret)
    {
        var token = authorization["Bearer ".Length..];
        var end = token.LastIndexOf('.');
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(token[..end]));
        Assert.Equal(token[(end + 1)..], System.Buffers.Text.Base64Url.EncodeToString(mac));
        return Claims(token);
    }

    private static JsonObject Claims(string token) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();
}
