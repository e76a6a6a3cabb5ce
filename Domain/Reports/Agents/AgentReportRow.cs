using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>A row of an agent report.</summary>
/// <param name="Agent">Vonage user name; null: all that the report covers, added up from the facts.</param>
/// <param name="Bucket">The time.</param>
/// <param name="Figures">What happened.</param>
public sealed record AgentReportRow(string? Agent, ReportBucket Bucket, AgentFigures Figures);
