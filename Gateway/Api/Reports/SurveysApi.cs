using System.ComponentModel;
using ContactCenter.Domain.Reports.Surveys;
using ContactCenter.Domain.Reports.Time;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Reports.Asked;
using ContactCenter.Gateway.Api.Reports.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary><c>/api/v1/reports/surveys</c>: what callers answered.</summary>
internal static class SurveysApi
{
    public static void MapSurveys(this RouteGroupBuilder reports) => reports.MapGet("/surveys", Get).Problems(400);

    /// <summary>Answers to questions of surveys, by question.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut; total when left out.</param>
    /// <param name="flow">Only surveys of these flows.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    internal static Task<Results<Ok<ReportView<SurveyRow>>, ProblemHttpResult>> Get(
        [AsParameters] ReportTime time,
        [Description("How the time is cut: total (when left out), hour or day, by the wall clock of zone.")] Word<BucketSize>? bucket,
        [FromQuery] [Description("Only surveys of these flows, up to 100; may be given several times.")] string[]? flow,
        ReportFacts facts,
        TimeProvider clock) => ReportsApi.OfCalls<SurveyRow>(time, bucket, flow, "flow", facts, clock, (buckets, covers) =>
        {
            var report = new SurveyReport(buckets, covers);
            return (report.Add, report.Rows);
        });
}
