using System.Collections.Immutable;
using ContactCenter.Domain.Audits;

namespace ContactCenter.Gateway.Api.Audits;

/// <summary>What is kept of a command whose sender is known by a key in the request itself, and whose address does not say on what it is.</summary>
/// <param name="Who">Who sent it.</param>
/// <param name="Role">In which role.</param>
/// <param name="On">On what, by name.</param>
/// <param name="Asked">What was asked for, as far as it is harmless.</param>
internal sealed record AuditSubject(string Who, string Role, ImmutableSortedDictionary<string, string> On, ImmutableSortedDictionary<string, string> Asked)
{
    private const string ClientApps = "client apps";
    private const string ClientRole = "client";

    /// <summary>A command of a client app: they share one key, which of them it was nobody knows.</summary>
    /// <param name="http">The request, whose key was right.</param>
    /// <param name="leg">Leg of the call that it is on; null: it names none.</param>
    /// <param name="asked">What was asked for, by name; what is null was not.</param>
    public static void OfClientApp(HttpContext http, string? leg, params ReadOnlySpan<(string Name, string? Value)> asked)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in asked)
        {
            if (value is not null)
            {
                fields[name] = AuditFields.Shown(value);
            }
        }

        var on = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        http.Features.Set(new AuditSubject(ClientApps, ClientRole, leg is null ? on : on.Add("call", AuditFields.Shown(leg)), fields.ToImmutable()));
    }
}
