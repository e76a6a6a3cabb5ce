using System.Text.Json;
using ContactCenter.Domain.Audits;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Audits;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Keeps who signed in and out beside what they changed, before it is acknowledged. Tries that failed are in the log alone: anybody can make as many as they like.</summary>
internal sealed class SignInTrail(IGrainFactory grains, GrainRetries retries, TimeProvider clock)
{
    /// <summary>Keeps an entry.</summary>
    /// <param name="who">Who.</param>
    /// <param name="action">Method and address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task Keep(SignedIn who, string action, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry { OperationId = Guid.NewGuid().ToString("N"), At = clock.GetUtcNow(), Who = who.Name, Role = who.Role, Action = action, Result = "done" };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, StateJson.Options);
        await retries.Run(
            async () =>
            {
                await grains.GetGrain<IAuditLogGrain>(IAuditLogGrain.KeyOf(entry.At)).Append(bytes);
                return true;
            },
            cancellationToken);
    }
}
