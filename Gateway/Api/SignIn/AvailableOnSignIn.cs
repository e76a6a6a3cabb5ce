using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>
/// Makes an agent available whose app was given a token, where <c>Agents:AvailableOnSignIn</c> is set. A token is never refused and hardly
/// delayed because of it: what takes longer goes on by itself.
/// </summary>
internal sealed partial class AvailableOnSignIn(
    IGrainFactory grains, GrainRetries retries, IOptions<AgentsOptions> options, MachineClock machine, ILogger<AvailableOnSignIn> log)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    /// <summary>Tells the agent's desk.</summary>
    public Task Tell(IssuedToken token) => options.Value.AvailableOnSignIn
        ? Task.WhenAny(Send(token), Task.Delay(Moment, machine.Time))
        : Task.CompletedTask;

    private async Task Send(IssuedToken token)
    {
        try
        {
            await retries.Run(
                async () =>
                {
                    await grains.GetGrain<IAgentDesk>(token.UserName).SignedIn(token.ExpiresAt);
                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception e)
        {
            LogNotAvailable(e, token.UserName);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Agent {Agent} was given a token but could not be made available; the next sign-in tries again")]
    private partial void LogNotAvailable(Exception exception, string agent);
}
