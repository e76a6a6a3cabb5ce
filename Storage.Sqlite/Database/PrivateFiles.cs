namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>
/// Keeps other users of the machine out of the database, which holds private keys and callers' numbers. Files that are new are their owner's alone; those that
/// are there lose what others may do, and keep what their group may, as whoever backs them up may be of it. Windows has its folders' own rules for that.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // SQLite gives what it puts beside the database the database's own mode.
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

    /// <summary>Creates a missing directory, for its owner alone; one that is there stays as it is.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens or creates a file that nobody else may open meanwhile.</summary>
    public static FileStream OpenAlone(string path) => new(path, Options(FileMode.OpenOrCreate));

    /// <summary>Before SQLite opens the database, and with its lock: whoever closes a handle of it drops SQLite's own locks.</summary>
    public static void Prepare(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            if (!File.Exists(file))
            {
                new FileStream(file, Options(FileMode.CreateNew)).Dispose();
            }

            foreach (var path in Beside.Select(ending => file + ending).Where(File.Exists))
            {
                var mode = File.GetUnixFileMode(path);
                if ((mode & Others) != 0)
                {
                    File.SetUnixFileMode(path, mode & ~Others);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file, or one that cannot be made: SQLite says so where it matters.
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
