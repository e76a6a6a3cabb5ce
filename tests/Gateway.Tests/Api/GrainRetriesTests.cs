using System.Net;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Api;

public class GrainRetriesTests
{
    [Fact]
    public async Task A_command_whose_answer_was_lost_is_done_once_and_answered()
    {
        var faults = new Faults { Method = "Assign", Left = 2, Failure = () => new TimeoutException() };
        await using var gateway = new GatewayFixture().With(services => services.AddSingleton<IOutgoingGrainCallFilter>(faults));
        using var api = gateway.Admin();
        var done = await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/numbers/442079460000", "{}"));
        Assert.Equal("""{"version":1}""", done.GetRawText());
        Assert.Equal(0, faults.Left);
    }

    [Fact]
    public async Task A_sign_in_outlasts_a_grain_that_restarts()
    {
        var faults = new Faults { Method = "Register", Left = 2, Failure = () => new GrainRestartingException() };
        await using var gateway = new GatewayFixture().With(services => services.AddSingleton<IOutgoingGrainCallFilter>(faults));
        using var client = gateway.CreateClient();
        await ApiAssert.Json(await client.PostAsync("/api/jwt", ApiAssert.Body("""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""")));
        Assert.Equal(0, faults.Left);
    }

    [Fact]
    public async Task A_grain_that_stays_away_is_answered_as_restarting()
    {
        var faults = new Faults { Method = "Assign", Left = int.MaxValue, Failure = () => new GrainRestartingException() };
        await using var gateway = new GatewayFixture().With(services => services.AddSingleton<IOutgoingGrainCallFilter>(faults));
        using var api = gateway.Admin();
        using var response = await api.Send(HttpMethod.Put, "/api/v1/numbers/442079460000", "{}", "mine");
        await ApiAssert.Problem(response, HttpStatusCode.ServiceUnavailable, "restarting");
        Assert.Equal(1, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    /// <summary>Loses the answers of a method.</summary>
    private sealed class Faults : IOutgoingGrainCallFilter
    {
        public required string Method { get; init; }

        public required int Left { get; set; }

        public required Func<Exception> Failure { get; init; }

        public async Task Invoke(IOutgoingGrainCallContext context)
        {
            await context.Invoke();
            if (context.MethodName == Method && Left > 0)
            {
                Left--;
                throw Failure();
            }
        }
    }
}
