using System.Net;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Interfaces.SignIn;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>
/// Judges sign-ins to the console. Who guesses is slowed down by address, and a name is locked after wrong secrets, on all gateways at once; a right
/// secret does not open a locked name.
/// </summary>
internal sealed partial class SignInDesk(IEnumerable<ISignInWay> ways, IGrainFactory grains, AttemptLimiter limiter, GrainRetries retries, SignInTrail trail, ILogger<SignInDesk> log)
{
    private readonly Dictionary<string, ISignInWay> _ways = ways.ToDictionary(way => way.Name, StringComparer.Ordinal);

    /// <summary>The ways in which somebody can sign in here, of <see cref="SignInWays"/>.</summary>
    public async Task<IReadOnlyList<string>> Ways(CancellationToken cancellationToken)
    {
        var open = new List<string>();
        foreach (var way in _ways.Values)
        {
            if (await retries.Run(way.Closed, cancellationToken) is null)
            {
                open.Add(way.Name);
            }
        }

        return open;
    }

    /// <summary>Judges an attempt.</summary>
    public async Task<SignInVerdict> Try(SignInForm form, HttpContext http)
    {
        if (form.Problem() is { } problem)
        {
            return SignInVerdict.Refused(problem);
        }

        if (limiter.SignIn(http.Connection.RemoteIpAddress) is { } wait)
        {
            return SignInVerdict.Refused(SignInCodes.TooManyRequests, wait);
        }

        try
        {
            return await Judge(form, http.Connection.RemoteIpAddress, http.RequestAborted);
        }
        catch (Exception e) when (GrainBackoff.MayPass(e))
        {
            LogUnavailable(e.GetType().Name);
            return SignInVerdict.Refused(SignInCodes.Unavailable);
        }
    }

    private async Task<SignInVerdict> Judge(SignInForm form, IPAddress? address, CancellationToken cancellationToken)
    {
        var way = _ways[form.Way];
        if (await retries.Run(way.Closed, cancellationToken) is { } closed)
        {
            return SignInVerdict.Refused(closed);
        }

        var turns = grains.GetGrain<ISignInTurnsGrain>(KeyOf(form, address));
        if (await retries.Run(turns.Take, cancellationToken) is { Ticks: > 0 } locked)
        {
            LogLocked(form.Way);
            return SignInVerdict.Refused(SignInCodes.LockedOut, locked);
        }

        var verdict = await retries.Run(() => way.Check(form.Name, form.Secret, cancellationToken), cancellationToken);
        if (verdict.IsGranted)
        {
            await trail.Keep(verdict.Who, "POST /sign-in", cancellationToken);
            LogSignedIn(verdict.Who.Name, verdict.Who.Role);
            await turns.Right();
        }
        else if (verdict.Code == SignInCodes.WrongCredentials)
        {
            LogWrong(form.Way);
        }
        else
        {
            await turns.GiveBack();
        }

        return verdict;
    }

    // The set-up key has no name: locked by address, nobody can lock others out of it.
    private static string KeyOf(SignInForm form, IPAddress? address) => Stamps.Of(form.Way == SignInWays.SetUp
        ? $"{form.Way}\n{AttemptLimiter.PartitionOf(address)}"
        : $"{form.Way}\n{form.Name.ToUpperInvariant()}");

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} signed in to the console as {Role}")]
    private partial void LogSignedIn(string name, string role);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in to the console was refused: wrong name or secret (way {Way})")]
    private partial void LogWrong(string way);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in to the console was refused: too many wrong secrets for this name (way {Way})")]
    private partial void LogLocked(string way);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in to the console could not be judged after {Exception}")]
    private partial void LogUnavailable(string exception);
}
