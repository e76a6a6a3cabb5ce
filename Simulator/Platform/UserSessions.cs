namespace ContactCenter.Simulator.Platform;

/// <summary>
/// Which apps of a user are logged in: connections of real client SDKs, and the app that the page plays. A user is online while there is one.
/// Used on the loop only.
/// </summary>
internal sealed class UserSessions
{
    private readonly HashSet<SimUser> _onPage = [];

    /// <summary>Called after each change.</summary>
    public Action? Changed { get; set; }

    /// <summary>True when the page plays an app of the user.</summary>
    public bool IsOnPage(SimUser user) => _onPage.Contains(user);

    /// <summary>An app connected.</summary>
    public void Connected(SimUser user)
    {
        user.Sessions++;
        Changed?.Invoke();
    }

    /// <summary>An app is gone.</summary>
    public void Disconnected(SimUser user)
    {
        user.Sessions--;
        Changed?.Invoke();
    }

    /// <summary>The page plays an app of the user; again is once.</summary>
    public void LogInOnPage(SimUser user)
    {
        if (_onPage.Add(user))
        {
            Connected(user);
        }
    }

    /// <summary>The page plays it no longer.</summary>
    public void LogOutOnPage(SimUser user)
    {
        if (_onPage.Remove(user))
        {
            Disconnected(user);
        }
    }
}
