namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>What a line of a CSV export is. Shown by name.</summary>
public enum CsvTable
{
    /// <summary>A call.</summary>
    Calls = 0,

    /// <summary>A wait in a queue.</summary>
    Waits,

    /// <summary>An offer to an agent.</summary>
    Offers,

    /// <summary>An answer to a question of a survey.</summary>
    Answers,
}
