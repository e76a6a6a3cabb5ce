using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Gateway.Api.Reports.Views;

/// <summary>A report of service levels alone.</summary>
/// <param name="Definitions">The definitions, one for each threshold.</param>
/// <param name="OwnThresholds">Threshold by queue in seconds, where none was asked for: it holds instead of the definition's, in rows for all queues too; absent otherwise.</param>
/// <param name="Report">The report; its rows hold a level for each definition, in that order.</param>
public sealed record ServiceLevelView(IReadOnlyList<ServiceLevelDefinition> Definitions, IReadOnlyDictionary<string, int>? OwnThresholds, ReportView<ServiceLevelRow> Report);
