using System.Text.Json;
using ContactCenter.Domain.Audits;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Audits;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Audits;

[GrainType("audit-log"), Reentrant]
internal sealed class AuditLogGrain : Grain, IAuditLogGrain
{
    private readonly LogSegments<AuditEntry> _log;

    // Who asked for the change waits for this.
    public AuditLogGrain() => _log = new(this, "audit-log", TimeSpan.Zero);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _log.Load();

    public async ValueTask Append(byte[] entry) => await _log.Append([JsonSerializer.Deserialize<AuditEntry>(entry, StateJson.Options)!]);

    public async ValueTask<byte[]> Entries() => JsonSerializer.SerializeToUtf8Bytes(await _log.Rows(), StateJson.Options);

    public async ValueTask Clear() => await _log.Clear();
}
