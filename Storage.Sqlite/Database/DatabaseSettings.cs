using ContactCenter.Storage.Sqlite.Hosting;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>What providers that share a file must agree on.</summary>
internal sealed record DatabaseSettings(string File, SqliteSynchronous Synchronous, int? MaxPageCount)
{
    public static DatabaseSettings From(SqliteStorageOptions options)
    {
        var path = Path.GetFullPath(options.DataFile);
        // Two names of one file must meet at one lock.
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return new(target.FullName, options.Synchronous, options.MaxPageCount);
    }
}
