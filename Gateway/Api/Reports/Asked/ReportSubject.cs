namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>What rows of a report are of.</summary>
public enum ReportSubject
{
    /// <summary>Queues.</summary>
    Queue = 0,

    /// <summary>Agents.</summary>
    Agent,
}
