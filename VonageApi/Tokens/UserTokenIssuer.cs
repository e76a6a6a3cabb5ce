namespace ContactCenter.VonageApi.Tokens;

/// <summary>Issues the tokens with which agents' apps log in to the platform and to us (facts §3.2).</summary>
public sealed class UserTokenIssuer(TimeProvider clock)
{
    /// <summary>Shortest life that the platform accepts.</summary>
    public static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(30);

    /// <summary>Longest life that the platform accepts.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);

    // Every path that any generation of client SDKs is known to ask for.
    private static readonly string[] Paths =
    [
        "/*/users/**", "/*/conversations/**", "/*/sessions/**", "/*/devices/**", "/*/image/**", "/*/media/**",
        "/*/applications/**", "/*/push/**", "/*/knocking/**", "/*/legs/**", "/*/rtc/**",
    ];

    /// <summary>A token for one user.</summary>
    /// <param name="keys">The application's keys.</param>
    /// <param name="userName">Name (not the id) of a user that exists in the application's region.</param>
    /// <param name="expiresAt">Moved to at least 30 seconds and at most 24 hours from now.</param>
    public string Issue(ApplicationKeys keys, string userName, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        var now = clock.GetUtcNow();
        return TokenClaims.Sign(keys, now, Bound(expiresAt, now), json =>
        {
            json.WriteString("sub", userName);
            json.WriteStartObject("acl");
            json.WriteStartObject("paths");
            foreach (var path in Paths)
            {
                json.WriteStartObject(path);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>The expiry that a token issued now would get, UTC, in whole seconds.</summary>
    public DateTimeOffset Bound(DateTimeOffset expiresAt) => Bound(expiresAt, clock.GetUtcNow());

    private static DateTimeOffset Bound(DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var (earliest, latest) = (now + ShortestLife, now + LongestLife);
        var bounded = expiresAt < earliest ? earliest : expiresAt > latest ? latest : expiresAt;

        // Tokens count whole seconds.
        return DateTimeOffset.FromUnixTimeSeconds(bounded.ToUnixTimeSeconds());
    }
}
