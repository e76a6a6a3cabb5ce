using System.Collections.Immutable;
using System.ComponentModel;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;
using ContactCenter.Domain.Reports.Time;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Reports.Asked;
using ContactCenter.Gateway.Api.Reports.Export;
using ContactCenter.Gateway.Api.Reports.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary><c>/api/v1/reports</c>: figures computed from raw facts when they are asked for.</summary>
internal static class ReportsApi
{
    private const int MostThresholds = 20;
    private const int MostNames = 100;

    public static void AddReportsApi(this IServiceCollection services)
    {
        services.AddSingleton<ReportFacts>();
        services.AddSingleton<CallExports>();
    }

    public static void MapReportsApi(this RouteGroupBuilder v1)
    {
        var reports = v1.MapGroup("/reports").WithTags("Reports");
        reports.MapGet("/queues", Queues).Problems(400);
        reports.MapGet("/agents", Agents).Problems(400);
        reports.MapGet("/service-level", ServiceLevel).Problems(400);
        reports.MapDispositions();
        reports.MapSurveys();
        reports.MapExports();
        reports.MapErasures();
    }

    /// <summary>Queues: contacts by outcome, service level, times to answer and to abandon, talk, handling time, offers by outcome.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut; total when left out.</param>
    /// <param name="queue">Only these queues.</param>
    /// <param name="threshold">Threshold of the service level in seconds; each queue's own when left out.</param>
    /// <param name="terms">What else the service level means.</param>
    /// <param name="grains">To ask the queues.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    internal static async Task<Results<Ok<QueueReportView>, ProblemHttpResult>> Queues(
        [AsParameters] ReportTime time,
        [Description("How the time is cut: total (when left out), hour or day, by the wall clock of zone.")] Word<BucketSize>? bucket,
        [FromQuery] [Description("Only these queues, up to 100; may be given several times.")] string[]? queue,
        [Description("Threshold of the service level in seconds, 1 to 604800; each queue's own (serviceLevelSeconds) when left out.")] int? threshold,
        [AsParameters] LevelTerms terms,
        IGrainFactory grains,
        ReportFacts facts,
        TimeProvider clock)
    {
        var definition = terms.With(threshold);
        var own = threshold is null ? new OwnThresholds(grains, definition) : null;
        var (report, problem) = await Run(time, bucket, queue, [definition], own, facts, clock, withAgents: true);
        return report is null ? problem! : TypedResults.Ok(new QueueReportView(definition, own?.Seconds, report));
    }

    /// <summary>Service levels alone, under several thresholds at once.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut; total when left out.</param>
    /// <param name="queue">Only these queues.</param>
    /// <param name="threshold">Thresholds in seconds; each queue's own when left out.</param>
    /// <param name="terms">What else the service level means.</param>
    /// <param name="grains">To ask the queues.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    internal static async Task<Results<Ok<ServiceLevelView>, ProblemHttpResult>> ServiceLevel(
        [AsParameters] ReportTime time,
        [Description("How the time is cut: total (when left out), hour or day, by the wall clock of zone.")] Word<BucketSize>? bucket,
        [FromQuery] [Description("Only these queues, up to 100; may be given several times.")] string[]? queue,
        [FromQuery] [Description("Thresholds in seconds, 1 to 604800, up to 20; may be given several times, each queue's own (serviceLevelSeconds) when left out.")] int[]? threshold,
        [AsParameters] LevelTerms terms,
        IGrainFactory grains,
        ReportFacts facts,
        TimeProvider clock)
    {
        ServiceLevelDefinition[] definitions = threshold is { Length: > 0 } ? [.. threshold.Select(seconds => terms.With(seconds))] : [terms.With(null)];
        var own = threshold is { Length: > 0 } ? null : new OwnThresholds(grains, definitions[0]);
        var (report, problem) = await Run(time, bucket, queue, [.. definitions], own, facts, clock, withAgents: false);
        return report is null ? problem! : TypedResults.Ok(new ServiceLevelView(definitions, own?.Seconds, new()
        {
            From = report.From,
            To = report.To,
            Zone = report.Zone,
            Bucket = report.Bucket,
            AsOf = report.AsOf,
            Rows = [.. report.Rows.Select(row => new ServiceLevelRow(row.Queue, row.Bucket, row.Figures.Offered, row.Figures.ServiceLevels))],
        }));
    }

    /// <summary>Agents: offers by outcome, talk, handling time, consultations, how the time was spent, occupancy.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut; total when left out.</param>
    /// <param name="agent">Only these agents.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    internal static async Task<Results<Ok<ReportView<AgentReportRow>>, ProblemHttpResult>> Agents(
        [AsParameters] ReportTime time,
        [Description("How the time is cut: total (when left out), hour or day, by the wall clock of zone.")] Word<BucketSize>? bucket,
        [FromQuery] [Description("Only these agents, up to 100; may be given several times.")] string[]? agent,
        ReportFacts facts,
        TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var buckets = Names(agent, "agent") is { } bad ? bad : Cut(time, bucket, now);
        if (!buckets.IsOk)
        {
            return Problems.Refused(buckets.Refusals);
        }

        var cut = buckets.Value;
        var report = new AgentReport(cut.Buckets, Covers(agent));
        await foreach (var call in facts.Calls(cut.Buckets.From, cut.Buckets.To))
        {
            report.Add(call);
        }

        await foreach (var spent in facts.AgentTimes(cut.Buckets.From, cut.Buckets.To))
        {
            report.Add(spent);
        }

        return TypedResults.Ok(View(cut, now, report.Rows()));
    }

    private static async Task<(ReportView<QueueReportRow>? Report, ProblemHttpResult? Problem)> Run(
        ReportTime time, Word<BucketSize>? bucket, string[]? queue, ImmutableArray<ServiceLevelDefinition> definitions, OwnThresholds? own, ReportFacts facts, TimeProvider clock, bool withAgents)
    {
        var now = clock.GetUtcNow();
        var bad = Names(queue, "queue") ?? (definitions.Length > MostThresholds
            ? new Refusal("invalid-definition", $"There are at most {MostThresholds} thresholds.", "threshold")
            : definitions.Select(definition => definition.Check()).FirstOrDefault(refusal => refusal is not null));
        var buckets = bad is null ? Cut(time, bucket, now) : bad;
        if (!buckets.IsOk)
        {
            return (null, Problems.Refused(buckets.Refusals));
        }

        var cut = buckets.Value;
        var report = new QueueReport(cut.Buckets, definitions, Covers(queue), own is null ? null : own.Of);
        await foreach (var call in facts.Calls(cut.Buckets.From, cut.Buckets.To))
        {
            if (own is not null)
            {
                await own.Meet(call);
            }

            report.Add(call);
        }

        if (withAgents)
        {
            await foreach (var spent in facts.AgentTimes(cut.Buckets.From, cut.Buckets.To))
            {
                report.Add(spent);
            }
        }

        return (View(cut, now, report.Rows()), null);
    }

    /// <summary>A report that is made of calls alone.</summary>
    /// <param name="time">What time.</param>
    /// <param name="bucket">How it is cut.</param>
    /// <param name="names">What it is about; null or empty: all.</param>
    /// <param name="parameter">Name of the parameter that holds them.</param>
    /// <param name="facts">Reads the facts.</param>
    /// <param name="clock">For the time when left out.</param>
    /// <param name="begin">An empty report: what takes a call, and what gives the rows.</param>
    internal static async Task<Results<Ok<ReportView<TRow>>, ProblemHttpResult>> OfCalls<TRow>(
        ReportTime time,
        Word<BucketSize>? bucket,
        string[]? names,
        string parameter,
        ReportFacts facts,
        TimeProvider clock,
        Func<ReportBuckets, Func<string, bool>?, (Action<CallSummary> Add, Func<IEnumerable<TRow>> Rows)> begin)
    {
        var now = clock.GetUtcNow();
        var buckets = Names(names, parameter) is { } bad ? bad : Cut(time, bucket, now);
        if (!buckets.IsOk)
        {
            return Problems.Refused(buckets.Refusals);
        }

        var cut = buckets.Value;
        var (add, rows) = begin(cut.Buckets, Covers(names));
        await foreach (var call in facts.Calls(cut.Buckets.From, cut.Buckets.To))
        {
            add(call);
        }

        return TypedResults.Ok(View(cut, now, rows()));
    }

    private static Result<CutTime> Cut(ReportTime time, Word<BucketSize>? bucket, DateTimeOffset now) =>
        time.Read(now).Then(span => ReportBuckets.Create(span.From, span.To, bucket?.Value ?? BucketSize.Total, span.Zone)
            .Then(buckets => Result<CutTime>.Ok(new(buckets, bucket?.Value ?? BucketSize.Total, span.Zone))));

    private static Refusal? Names(string[]? names, string parameter) =>
        names is { Length: > MostNames } ? new("too-many-names", $"{parameter} may be given {MostNames} times; leave it out for all.", parameter) : null;

    private static Func<string, bool>? Covers(string[]? names) =>
        names is { Length: > 0 } ? names.ToHashSet(StringComparer.Ordinal).Contains : null;

    private static ReportView<TRow> View<TRow>(CutTime cut, DateTimeOffset now, IEnumerable<TRow> rows) => new()
    {
        From = cut.Buckets.From,
        To = cut.Buckets.To,
        Zone = cut.Zone.Id,
        Bucket = cut.Size,
        AsOf = now,
        Rows = [.. rows],
    };
}
