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
        try
        {
            PrivateFiles.CreateDirectory(Path.GetDirectoryName(file)!);
            return new FileLock(PrivateFiles.OpenAlone(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw error is IOException && IsHeld(path) ? Failures.Locked(file, error) : Failures.NotWritable(file, error);
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>True when the lock file is there and may be written, so that only its lock can be in the way.</summary>
    private static bool IsHeld(string path) =>
        File.Exists(path) && (File.GetAttributes(path) & (FileAttributes.ReadOnly | FileAttributes.Directory)) == 0;
}
