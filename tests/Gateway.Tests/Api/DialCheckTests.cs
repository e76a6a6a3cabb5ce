using System.Net;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>The rules of dialling before commands that name a number.</summary>
public sealed class DialCheckTests : IClassFixture<ScriptedGateway>, IDisposable
{
    private readonly ScriptedGateway _gateway;
    private readonly HttpClient _api;

    public DialCheckTests(ScriptedGateway gateway)
    {
        _gateway = gateway;
        gateway.Script.Answer<ICallRouting>(nameof(ICallRouting.Act), new CommandReply { Version = 1 });
        _api = gateway.Admin();
    }

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("transfer", "979123456789", "premium-number")]
    [InlineData("consult", "+44 909 879 0000", "premium-number")]
    [InlineData("transfer", "112", "emergency-number")]
    [InlineData("consult", "9-1-1", "emergency-number")]
    public async Task A_number_that_may_not_be_dialled_reaches_no_call(string action, string number, string code)
    {
        var problem = await ApiAssert.Problem(await Send(_api, action, number), HttpStatusCode.Forbidden, code);
        Assert.Equal("$.to.number", problem.GetProperty("errors")[0].GetProperty("path").GetString());
        Assert.DoesNotContain("9123456789", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_gateway.Script.Asked, asked => asked.Method == nameof(ICallRouting.Act));
    }

    [Fact]
    public async Task A_number_that_may_be_dialled_is_for_the_call_to_decide() =>
        await ApiAssert.Problem(await Send(_api, "transfer", "447700900002"), HttpStatusCode.NotFound, "unknown-call");

    [Fact]
    public async Task An_agent_who_transfers_too_often_is_told_when_to_try_again()
    {
        using var ann = await _gateway.Agent("ann-who-transfers");
        for (var time = 0; time < new DiallingOptions().CallsPerMinute; time++)
        {
            using var let = await Send(ann, "transfer", "447700900002");
            Assert.NotEqual(HttpStatusCode.TooManyRequests, let.StatusCode);
        }

        using var refused = await Send(ann, "transfer", "447700900002");

        await ApiAssert.Problem(refused, HttpStatusCode.TooManyRequests, "too-many-calls");
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, string action, string number) =>
        client.Send(HttpMethod.Post, $"/api/v1/calls/no-such-call/{action}", $$$"""{"to":{"number":"{{{number}}}"}}""");
}
