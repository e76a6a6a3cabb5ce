namespace ContactCenter.Storage.Sqlite.Hosting;

/// <summary>Refuses unusable settings when the silo starts.</summary>
internal sealed class SqliteStorageOptionsValidator(SqliteStorageOptions options, string provider) : IConfigurationValidator
{
    public void ValidateConfiguration()
    {
        if (Problem() is { } problem)
        {
            throw new OrleansConfigurationException($"SQLite provider '{provider}': {problem}");
        }
    }

    private string? Problem()
    {
        if (string.IsNullOrWhiteSpace(options.DataFile))
        {
            return "DataFile is not set; give the path of the database file.";
        }
        if (options.DataFile.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
            || options.DataFile.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return $"DataFile '{options.DataFile}' is not a plain path; this provider stores into a file. Use the Memory provider to store nothing.";
        }
        if (Path.EndsInDirectorySeparator(options.DataFile) || Directory.Exists(options.DataFile))
        {
            return $"DataFile '{options.DataFile}' is a directory; name a file in it.";
        }
        if (!Enum.IsDefined(options.Synchronous))
        {
            return $"Synchronous is {(int)options.Synchronous}; use Normal or Full.";
        }
        return (options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromDays(1)) || options.Timeout == Timeout.InfiniteTimeSpan
            ? null
            : $"Timeout is {options.Timeout}; use a positive time up to a day, or -00:00:00.001 to wait for ever.";
    }
}
