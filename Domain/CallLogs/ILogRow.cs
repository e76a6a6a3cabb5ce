namespace ContactCenter.Domain.CallLogs;

/// <summary>A row of a log: the highest version of a key wins.</summary>
public interface ILogRow
{
    /// <summary>What the row is about.</summary>
    string LogKey { get; }

    /// <summary>Which of the rows about that holds.</summary>
    int LogVersion { get; }

    /// <summary>About how many characters it takes in storage.</summary>
    int LogSize { get; }
}
