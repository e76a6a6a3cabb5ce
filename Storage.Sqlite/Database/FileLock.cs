namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>
/// Keeps a second process, and a second host in this one, off the file. The lock is on a file of its own: closing any handle of the
/// database file itself would drop SQLite's own locks on it. The system frees it when the process dies, however it dies.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Creates the directory when it is missing and takes the lock.</summary>
    /// <exception cref="SqliteStorageException">The directory is not writable, or somebody else has the lock.</exception>
    public static FileLock Take(string file)
    {
        var path = file + ".lock";
        FileStream? stream = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(System.Text.Encoding.ASCII.GetBytes($"process {Environment.ProcessId}"));
            stream.Flush();
            return new FileLock(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var opened = stream is not null;
            stream?.Dispose();
            throw !opened && error is IOException && Holder(path) is { } holder
                ? Failures.Locked(file, holder, error)
                : Failures.NotWritable(file, error);
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Who has the lock, or null when the lock file is not there or cannot be opened at all.</summary>
    private static string? Holder(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd() is { Length: > 0 } text ? text : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
