using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Gateway.Api.Reports.Views;

/// <summary>A report of queues.</summary>
/// <param name="Definition">The definition of the service level that was used.</param>
/// <param name="OwnThresholds">Threshold by queue in seconds, where none was asked for: it holds instead of the definition's, in rows for all queues too; absent otherwise.</param>
/// <param name="Report">The report.</param>
public sealed record QueueReportView(ServiceLevelDefinition Definition, IReadOnlyDictionary<string, int>? OwnThresholds, ReportView<QueueReportRow> Report);
