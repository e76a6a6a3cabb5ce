using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using ContactCenter.VonageApi.Users;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Issues tokens to agents, and sees to it first that the platform knows the user; in local mode users are kept here alone.</summary>
internal sealed partial class AgentTokens(
    IGrainFactory grains,
    SharedApplicationKeys keys,
    VonageUsersClient users,
    UserTokenIssuer issuer,
    GrainRetries retries,
    TimeProvider clock,
    ILogger<AgentTokens> log)
{
    /// <summary>Issues a token, creating the user where it does not exist.</summary>
    /// <param name="userName">Name of the user.</param>
    /// <param name="expiresAt">Wanted end, bounded to what the platform accepts; null: the longest life.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<VonageResult<IssuedToken>> Issue(string userName, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var user = await users.EnsureUser(userName, cancellationToken: cancellationToken);
        if (!user.IsOk && user.Failure.Code != VonageCodes.NotConfigured)
        {
            LogNoUser(user.Failure.Message);
            return user.Failure;
        }

        var application = await retries.Run(() => keys.Get(cancellationToken), cancellationToken);
        if (application is null)
        {
            return new VonageFailure(VonageCodes.NotConfigured, "There is no application key to sign with; set Vonage:ApplicationId and Vonage:PrivateKeyPath.");
        }

        var userId = await retries.Run(() => grains.GetGrain<IAgentGrain>(userName).Register(user.Value?.Id), cancellationToken);
        var end = expiresAt ?? clock.GetUtcNow() + UserTokenIssuer.LongestLife;
        return new IssuedToken(userId, userName, issuer.Issue(application, userName, end), issuer.Bound(end));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No token was issued. {Failure}")]
    private partial void LogNoUser(string failure);
}
