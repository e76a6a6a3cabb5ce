using System.Net;
using System.Text;
using ContactCenter.VonageApi.Signatures;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Webhooks;

public sealed class WebhookGateTests : IAsyncDisposable
{
    private const string Secret = "signature-secret-of-the-tests-0123456789";
    private const string Body = """{"to":"442079460000","from":"447700900001","uuid":"leg-signed","conversation_uuid":"CON-signed"}""";
    private readonly GatewayFixture _gateway = new GatewayFixture()
        .With("Vonage:SignatureSecret", Secret)
        .With("Vonage:Webhooks:AllowUnsigned", "false");

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_signed_webhook_is_answered() =>
        Assert.Equal(HttpStatusCode.OK, await Send(Body, Sign(Body)));

    [Fact]
    public async Task A_missing_signature_is_answered_with_503_so_that_the_platform_tries_again() =>
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Send(Body, null));

    [Fact]
    public async Task A_signature_of_another_body_is_answered_with_401() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(Body.Replace("leg-signed", "leg-forged", StringComparison.Ordinal), Sign(Body)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"to\":")]
    [InlineData("{} {}")]
    public async Task A_body_that_is_not_one_object_is_answered_with_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await Send(body, Sign(body)));

    [Theory]
    [InlineData(128 * 1024)]
    [InlineData(1024 * 1024)]
    public async Task A_body_over_128_KB_is_answered_with_413(int length)
    {
        var body = $$"""{"to":"{{new string('1', length)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(body, Sign(body)));
    }

    [Theory]
    [InlineData("+44 20 7946 0000", "anonymous")]
    [InlineData("*#06#", "")]
    [InlineData(null, null)]
    public async Task Odd_callers_and_numbers_hear_something(string? to, string? from)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { to, from, uuid = "leg-odd", conversation_uuid = "CON-odd" });
        Assert.Equal(HttpStatusCode.OK, await Send(body, Sign(body)));
    }

    private string Sign(string body) =>
        new WebhookSigner(Secret).SignPost(Encoding.UTF8.GetBytes(body), _gateway.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    private async Task<HttpStatusCode> Send(string body, string? authorization)
    {
        using var http = _gateway.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/answer") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return reply.StatusCode;
    }
}
