using System.ComponentModel;
using ContactCenter.Domain.Reports.Dispositions;
using ContactCenter.Domain.Reports.Time;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Reports.Asked;
using ContactCenter.Gateway.Api.Reports.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary><c>/api/v1/reports/dispositions</c>: what agents said came of their talks.</summary>
internal static class DispositionsApi
{
    public static void MapDispositions(this RouteGroupBuilder reports) => reports.MapGet("/dispositions", Get).Problems(400);

    /// <summary>Talks of queues' calls by the code that was said of them, by queue or by agent.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut; total when left out.</param>
    /// <param name="by">queue (when left out) or agent.</param>
    /// <param name="name">Only these queues, or agents.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    internal static Task<Results<Ok<ReportView<DispositionRow>>, ProblemHttpResult>> Get(
        [AsParameters] ReportTime time,
        [Description("How the time is cut: total (when left out), hour or day, by the wall clock of zone.")] Word<BucketSize>? bucket,
        [Description("What a row is of: queue (when left out) or agent.")] Word<ReportSubject>? by,
        [FromQuery] [Description("Only these queues, or agents, up to 100; may be given several times.")] string[]? name,
        ReportFacts facts,
        TimeProvider clock) => ReportsApi.OfCalls<DispositionRow>(time, bucket, name, "name", facts, clock, (buckets, covers) =>
        {
            var report = new DispositionReport(buckets, by?.Value == ReportSubject.Agent, covers);
            return (report.Add, report.Rows);
        });
}
