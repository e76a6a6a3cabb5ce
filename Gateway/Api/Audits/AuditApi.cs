using ContactCenter.Domain.Audits;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.CallLogs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Audits;

/// <summary><c>/api/v1/audit</c>: who changed what.</summary>
internal static class AuditApi
{
    public static void AddAuditApi(this IServiceCollection services) => services.AddSingleton<AuditPages>();

    public static void MapAuditApi(this RouteGroupBuilder v1) => v1.MapGet("/audit", List).WithTags("Audit").Problems(400);

    /// <summary>
    /// Changes that people and machine clients asked for over this API, newest first; kept as long as finished calls (Reports:RetentionDays). A page may hold
    /// fewer than asked for, even none, while <c>next</c> says that there is more.
    /// </summary>
    /// <param name="page">Which part.</param>
    /// <param name="since">ISO 8601; what is older is not listed. All that is kept when left out.</param>
    /// <param name="who">Only of this operator.</param>
    /// <param name="on">Only on this: an agent, a queue, a call …</param>
    /// <param name="pages">Reads the entries.</param>
    /// <param name="clock">For what is kept.</param>
    /// <param name="kept">How long.</param>
    internal static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> List(
        [AsParameters] PageRequest page, string? since, string? who, string? on, AuditPages pages, TimeProvider clock, IOptions<ReportsOptions> kept)
    {
        if (page.Check(out var cursor) is { } bad)
        {
            return Problems.Refused(bad);
        }

        AuditPosition? from = null;
        if (cursor is not null && (from = AuditPosition.TryParse(cursor)) is null)
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        if (CallsApi.Time(since, "since", out var earliest) is { } unread)
        {
            return Problems.Refused(unread);
        }

        var shown = on is null ? null : AuditFields.Shown(on);
        return TypedResults.Ok(await pages.Read(
            page.Count, from, earliest ?? (clock.GetUtcNow() - TimeSpan.FromDays(kept.Value.RetentionDays)),
            entry => (who is null || entry.Who == who) && (shown is null || entry.On.ContainsValue(shown))));
    }
}
