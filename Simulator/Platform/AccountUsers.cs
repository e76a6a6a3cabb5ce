namespace ContactCenter.Simulator.Platform;

/// <summary>Looks users up. On the loop only.</summary>
internal static class AccountUsers
{
    /// <summary>The user of a name: of the given application, or of the only one that has such a user; null for none.</summary>
    public static (SimApplication Application, SimUser User)? FindUser(this SimAccount account, string name, string? application = null)
    {
        (SimApplication, SimUser)? found = null;
        foreach (var candidate in account.Applications.Values)
        {
            if ((application is null || candidate.Id.Equals(application, StringComparison.OrdinalIgnoreCase)) && candidate.Users.TryGetValue(name, out var user))
            {
                if (found is not null)
                {
                    return null;
                }

                found = (candidate, user);
            }
        }

        return found;
    }
}
