using System.ComponentModel;
using System.Globalization;
using ContactCenter.Domain.Reports.Time;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Reports.Asked;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary><c>/api/v1/reports/calls.csv|.json|.jsonl</c>: the raw facts of finished calls.</summary>
internal static class ExportsApi
{
    public static void MapExports(this RouteGroupBuilder reports)
    {
        reports.MapGet("/calls.csv", Csv).Problems(400);
        reports.MapGet("/calls.json", Json).Problems(400);
        reports.MapGet("/calls.jsonl", JsonLines).Problems(400);
    }

    /// <summary>Calls that ended in the time as CSV (RFC 4180, UTF-8), hour by hour; or their waits, or their offers, a line each.</summary>
    internal static Results<ExportResult, ProblemHttpResult> Csv(
        [AsParameters] ReportTime time,
        [Description("What a line is: calls (when left out), waits, offers or answers (of surveys).")] Word<CsvTable>? rows,
        CallExports exports,
        TimeProvider clock) => Export(time, clock, span => new(
            exports.Csv(span, rows?.Value ?? CsvTable.Calls), "text/csv; charset=utf-8; header=present", Name(span, (rows?.Value ?? CsvTable.Calls).ToString().ToLowerInvariant(), "csv")));

    /// <summary>Calls that ended in the time with their legs, waits and offers as one JSON array, hour by hour.</summary>
    internal static Results<ExportResult, ProblemHttpResult> Json([AsParameters] ReportTime time, CallExports exports, TimeProvider clock) =>
        Export(time, clock, span => new(exports.Json(span), "application/json", Name(span, "calls", "json")));

    /// <summary>Calls that ended in the time with their legs, waits and offers as JSON, a call a line, hour by hour.</summary>
    internal static Results<ExportResult, ProblemHttpResult> JsonLines([AsParameters] ReportTime time, CallExports exports, TimeProvider clock) =>
        Export(time, clock, span => new(exports.JsonLines(span), "application/jsonl", Name(span, "calls", "jsonl")));

    private static Results<ExportResult, ProblemHttpResult> Export(ReportTime time, TimeProvider clock, Func<ReportSpan, ExportResult> start)
    {
        var span = time.Read(clock.GetUtcNow());
        var cut = span.Then(asked => ReportBuckets.Create(asked.From, asked.To, BucketSize.Total, asked.Zone));
        return cut.IsOk ? start(span.Value) : Problems.Refused(cut.Refusals);
    }

    private static string Name(ReportSpan span, string what, string extension) => string.Create(
        CultureInfo.InvariantCulture, $"{what}-{span.From.UtcDateTime:yyyyMMddTHHmm}-{span.To.UtcDateTime:yyyyMMddTHHmm}.{extension}");
}
