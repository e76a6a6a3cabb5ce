using System.Text;
using ContactCenter.Storage.Sqlite;
using ContactCenter.Storage.Sqlite.Database;
using ContactCenter.Storage.Sqlite.Hosting;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class OpeningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder["data.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reopened_file_has_every_row_and_takes_their_etags()
    {
        var states = new List<GrainState<Note>>();
        await using (var store = await TestStore.OpenAsync(File))
        {
            for (var i = 0; i < 500; i++)
            {
                states.Add(await store.WriteAsync($"row {i}", $"text {i}"));
            }
        }

        await using var again = await TestStore.OpenAsync(File);

        for (var i = 0; i < 500; i++)
        {
            var read = await again.ReadAsync($"row {i}");
            Assert.Equal($"text {i}", read.State?.Text);
            Assert.Equal(states[i].ETag, read.ETag);
        }
        await again.WriteAsync("row 7", "changed", states[7]);
    }

    [Fact]
    public async Task A_closed_storage_leaves_one_file_with_everything_in_it()
    {
        await using (var store = await TestStore.OpenAsync(File))
        {
            await store.WriteAsync("a", "1");
        }
        System.IO.File.Move(File, _folder["moved.db"]);

        Assert.False(System.IO.File.Exists(File + "-wal"));
        await using var moved = await TestStore.OpenAsync(_folder["moved.db"]);
        Assert.Equal("1", (await moved.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_missing_directory_is_created()
    {
        await using var store = await TestStore.OpenAsync(_folder["a/b/data.db"]);

        await store.WriteAsync("a", "1");

        Assert.True(System.IO.File.Exists(_folder["a/b/data.db"]));
    }

    [Fact]
    public async Task A_full_sync_storage_reads_back_what_it_wrote()
    {
        await using var store = await TestStore.OpenAsync(File, o => o.Synchronous = SqliteSynchronous.Full);

        await store.WriteAsync("a", "1");

        Assert.Equal("1", (await store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_second_provider_of_another_host_is_refused_even_under_a_linked_name()
    {
        await using var first = await TestStore.OpenAsync(File);
        await first.WriteAsync("a", "1");
        System.IO.File.CreateSymbolicLink(_folder["link.db"], File);

        foreach (var name in new[] { File, _folder["link.db"] })
        {
            var refusal = await Assert.ThrowsAsync<SqliteStorageException>(() => TestStore.OpenAsync(name));
            Assert.Equal(SqliteStorageFailure.Locked, refusal.Failure);
            Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("its own DataFile", refusal.Message, StringComparison.Ordinal);
        }
        await first.WriteAsync("b", "still works");
    }

    [Fact]
    public async Task Providers_of_one_file_must_agree_on_synchronous()
    {
        await using var databases = new SqliteDatabases(Microsoft.Extensions.Logging.Abstractions.NullLogger<SqliteDatabase>.Instance);
        await databases.AcquireAsync(new() { DataFile = File }, default);

        var refusal = await Assert.ThrowsAsync<SqliteStorageException>(
            () => databases.AcquireAsync(new() { DataFile = File, Synchronous = SqliteSynchronous.Full }, default));

        Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("minutes of the meeting\n", 500)));

        await RefusedUntouched(SqliteStorageFailure.Corrupt);
    }

    [Theory]
    [InlineData("half of it cut off")]
    [InlineData("garbage in the middle")]
    [InlineData("garbage in the header")]
    public async Task A_damaged_database_is_refused_and_left_as_it_is(string damage)
    {
        await using (var store = await TestStore.OpenAsync(File))
        {
            for (var i = 0; i < 300; i++)
            {
                await store.WriteAsync($"row {i}", new string('x', 500));
            }
        }
        await using (var file = System.IO.File.OpenWrite(File))
        {
            if (damage.StartsWith("half", StringComparison.Ordinal))
            {
                file.SetLength(file.Length / 2);
            }
            else
            {
                file.Position = damage.EndsWith("header", StringComparison.Ordinal) ? 16 : file.Length / 2;
                await file.WriteAsync(Encoding.ASCII.GetBytes(new string('?', 20_000)));
            }
        }

        await RefusedUntouched(SqliteStorageFailure.Corrupt);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_as_it_is()
    {
        await using (var store = await TestStore.OpenAsync(File))
        {
            await store.WriteAsync("a", "1");
        }
        Sql(File, "UPDATE meta SET value = 99 WHERE key = 'schema_version'");

        var refusal = await RefusedUntouched(SqliteStorageFailure.NewerSchema);

        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE invoices(id INTEGER)")]
    [InlineData("CREATE TABLE meta(name TEXT)")]
    [InlineData("CREATE TABLE meta(key TEXT, value INTEGER)")]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is(string schema)
    {
        Sql(File, schema);

        await RefusedUntouched(SqliteStorageFailure.Foreign);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        await System.IO.File.WriteAllBytesAsync(File, []);
        await using var store = await TestStore.OpenAsync(File);

        await store.WriteAsync("a", "1");

        Assert.Equal("1", (await store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_refused_by_name()
    {
        await System.IO.File.WriteAllTextAsync(_folder["file"], "not a directory");
        // Nobody, not even root, can create files there.
        string[] names = OperatingSystem.IsLinux() ? [_folder["file/data.db"], "/proc/data.db"] : [_folder["file/data.db"]];

        foreach (var name in names)
        {
            var refusal = await Assert.ThrowsAsync<SqliteStorageException>(() => TestStore.OpenAsync(name));
            Assert.Equal(SqliteStorageFailure.NotWritable, refusal.Failure);
            Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal("not a directory", await System.IO.File.ReadAllTextAsync(_folder["file"]));
    }

    [Fact]
    public async Task A_refused_start_leaves_no_lock_behind()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        await Assert.ThrowsAsync<SqliteStorageException>(() => TestStore.OpenAsync(File));
        System.IO.File.Delete(File);

        await using var store = await TestStore.OpenAsync(File);

        await store.WriteAsync("a", "1");
    }

    [Theory]
    [InlineData("", SqliteSynchronous.Normal, 1.5, "DataFile")]
    [InlineData(":memory:", SqliteSynchronous.Normal, 1.5, "Memory provider")]
    [InlineData("file:data.db?mode=memory", SqliteSynchronous.Normal, 1.5, "plain path")]
    [InlineData("data/", SqliteSynchronous.Normal, 1.5, "directory")]
    [InlineData("data.db", (SqliteSynchronous)0, 1.5, "Synchronous")]
    [InlineData("data.db", SqliteSynchronous.Normal, 0, "Timeout")]
    [InlineData("data.db", SqliteSynchronous.Normal, -3, "Timeout")]
    [InlineData("data.db", SqliteSynchronous.Normal, 90_000, "Timeout")]
    public void Unusable_settings_are_refused_by_name(string file, SqliteSynchronous synchronous, double seconds, string mentions)
    {
        var options = new SqliteStorageOptions { DataFile = file, Synchronous = synchronous, Timeout = TimeSpan.FromSeconds(seconds) };

        var refusal = Assert.Throws<OrleansConfigurationException>(
            () => new SqliteStorageOptionsValidator(options, "Default").ValidateConfiguration());

        Assert.Contains(mentions, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'Default'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Usable_settings_are_accepted()
    {
        foreach (var timeout in new[] { TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan })
        {
            var options = new SqliteStorageOptions { DataFile = "data/calls.db", Timeout = timeout };
            Assert.Null(Record.Exception(() => new SqliteStorageOptionsValidator(options, "Default").ValidateConfiguration()));
        }
    }

    private async Task<SqliteStorageException> RefusedUntouched(SqliteStorageFailure failure)
    {
        var before = await System.IO.File.ReadAllBytesAsync(File);

        var refusal = await Assert.ThrowsAsync<SqliteStorageException>(() => TestStore.OpenAsync(File));

        Assert.Equal(failure, refusal.Failure);
        Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It was left as it is", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
        return refusal;
    }

    private static void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
