using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using ContactCenter.VonageApi.Users;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Issues tokens to agents, and sees to it first that the platform knows the user; in local mode users are kept here alone.</summary>
internal sealed partial class AgentTokens(
    IGrainFactory grains,
    KeyRing keys,
    VonageUsersClient users,
    UserTokenIssuer issuer,
    IOptions<VonageOptions> vonage,
    TimeProvider clock,
    ILogger<AgentTokens> log)
{
    /// <summary>Issues a token, creating the user where it does not exist.</summary>
    /// <param name="userName">Name of the user.</param>
    /// <param name="expiresAt">Wanted end, bounded to what the platform accepts; null: the longest life.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<VonageResult<IssuedToken>> Issue(string userName, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        string? platformId = null;
        if (vonage.Value.MayCall)
        {
            var user = await users.EnsureUser(userName, cancellationToken: cancellationToken);
            if (!user.IsOk)
            {
                LogNoUser(user.Failure.Message);
                return user.Failure;
            }

            platformId = user.Value.Id;
        }

        var application = await keys.Get(cancellationToken);
        if (application is null)
        {
            return new VonageFailure("vonage-not-configured", "There is no application key to sign with; set Vonage:ApplicationId and Vonage:PrivateKeyPath.");
        }

        var userId = await grains.GetGrain<IAgentGrain>(userName).Register(platformId);
        var end = expiresAt ?? clock.GetUtcNow() + UserTokenIssuer.LongestLife;
        return new IssuedToken(userId, userName, issuer.Issue(application, userName, end), issuer.Bound(end));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No token was issued. {Failure}")]
    private partial void LogNoUser(string failure);
}
