using System.ComponentModel;
using ContactCenter.Domain;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>The time that a report is about.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it.</param>
/// <param name="Zone">IANA id of a time zone.</param>
public readonly record struct ReportTime(
    [property: FromQuery(Name = "from"), Description("First moment, ISO 8601, such as 2026-11-23T08:00:00Z; without an offset by the wall clock of zone, a date alone is its midnight. 24 hours before to when left out.")] string? From,
    [property: FromQuery(Name = "to"), Description("First moment after it, written likewise; now when left out.")] string? To,
    [property: FromQuery(Name = "zone"), Description("IANA id of the time zone that times and buckets are in, such as Europe/Berlin; UTC when left out.")] string? Zone)
{
    private static readonly TimeSpan Standard = TimeSpan.FromHours(24);

    /// <summary>Reads it; refused as <c>unknown-time-zone</c> (with a path: 400) or <c>invalid-time</c>.</summary>
    /// <param name="now">The moment of asking.</param>
    internal Result<ReportSpan> Read(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.Utc;
        if (!string.IsNullOrEmpty(Zone) && Zone != "UTC" && !(TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out zone) && zone.HasIanaId && zone.Id == Zone))
        {
            return new Refusal("unknown-time-zone", "zone is an IANA id, such as Europe/Berlin.", "zone");
        }

        var to = now;
        if (!string.IsNullOrEmpty(To) && !LocalTimes.TryRead(To, zone, out to))
        {
            return Invalid("to");
        }

        var from = to - Standard;
        return !string.IsNullOrEmpty(From) && !LocalTimes.TryRead(From, zone, out from) ? Invalid("from") : new ReportSpan(from, to, zone);
    }

    private static Refusal Invalid(string parameter) =>
        new("invalid-time", $"{parameter} is a time in ISO 8601, such as 2026-11-23T14:00:00Z or 2026-11-23.", parameter);
}
