using ContactCenter.Simulator.Rest;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>Reads the token of a user (facts §3.2): whose it is, or why there is no session. On the loop only.</summary>
internal sealed class UserTokenReader(TokenCheck tokens, ISimLoop loop)
{
    public UserTokenVerdict Read(string? token)
    {
        var verdict = tokens.Check(token, loop.Now);
        return verdict switch
        {
            { Reason: "expired" } => new(SessionError.ExpiredToken),
            { Application: { } application, User: { } name } => application.Users.TryGetValue(name, out var user) ? new(null, user) : new(SessionError.UserNotFound),
            _ => new(SessionError.InvalidToken),
        };
    }
}
