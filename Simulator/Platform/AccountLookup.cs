using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Platform;

/// <summary>Looks applications and users up. On the loop only.</summary>
internal static class AccountLookup
{
    /// <summary>
    /// The application of an id. A gateway without an account makes an id and a key of its own, which nobody told the simulator: such an id
    /// stands for the application that the simulator began with, as long as that one has no key.
    /// </summary>
    public static SimApplication? FindApplication(this SimAccount account, SimulatorOptions options, string id) =>
        account.Applications.TryGetValue(id, out var known) ? known
        : options.TrustUnknownApplications && account.Applications.TryGetValue(options.ApplicationId, out var first) && first.PublicKeyPem is null ? first
        : null;

    /// <summary>The user of a name: of the given application, or of the only one that has such a user; null for none.</summary>
    public static (SimApplication Application, SimUser User)? FindUser(this SimAccount account, SimulatorOptions options, string name, string? application = null)
    {
        var candidates = application is null ? account.Applications.Values : account.FindApplication(options, application) is { } known ? [known] : Enumerable.Empty<SimApplication>();
        (SimApplication, SimUser)? found = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Users.TryGetValue(name, out var user))
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
