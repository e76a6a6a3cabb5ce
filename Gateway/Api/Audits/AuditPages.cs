using System.Text.Json;
using ContactCenter.Domain.Audits;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Audits;

namespace ContactCenter.Gateway.Api.Audits;

/// <summary>Lists changes a page at a time, newest first, day by day.</summary>
internal sealed class AuditPages(IGrainFactory grains, TimeProvider clock)
{
    private const int DaysAPage = 40;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Reads a page.</summary>
    /// <param name="count">Most entries.</param>
    /// <param name="from">Where to go on; null: the newest.</param>
    /// <param name="since">What is older is not listed.</param>
    /// <param name="wanted">Which entries are listed.</param>
    public async ValueTask<Page<AuditEntry>> Read(int count, AuditPosition? from, DateTimeOffset since, Func<AuditEntry, bool> wanted)
    {
        since = since < CallPosition.Earliest ? CallPosition.Earliest : since;
        var position = from ?? new AuditPosition(clock.GetUtcNow() + Day, "");
        var page = new List<AuditEntry>();
        var day = new DateTimeOffset(position.At.UtcDateTime.Date, TimeSpan.Zero);
        for (var read = 0; day + Day > since; read++, day -= Day)
        {
            if (read == DaysAPage)
            {
                return new(page, Next(new(day + Day, "")));
            }

            var entries = JsonSerializer.Deserialize<List<AuditEntry>>(await grains.GetGrain<IAuditLogGrain>(IAuditLogGrain.KeyOf(day)).Entries(), StateJson.Options)!;
            foreach (var entry in entries.Where(entry => entry.At >= since && position.IsBefore(entry) && wanted(entry))
                .OrderByDescending(entry => entry.At).ThenBy(entry => entry.LogKey, StringComparer.Ordinal))
            {
                if (page.Count == count)
                {
                    return new(page, Next(new(page[^1].At, page[^1].LogKey)));
                }

                page.Add(entry);
            }
        }

        return new(page, null);
    }

    private static string Next(AuditPosition position) => PageRequest.CursorOf(position.ToString());
}
