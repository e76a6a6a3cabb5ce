using System.Diagnostics;
using System.Globalization;
using ContactCenter.Storage.Sqlite;
using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class CrashTests
{
    [Fact]
    public async Task Every_acknowledged_write_survives_kill_dash_nine_in_full_load()
    {
        using var folder = new TempFolder();
        var acknowledged = new HashSet<int>();
        for (var round = 1; round <= 4; round++)
        {
            await KillWhileWriting(folder["data.db"], acknowledged, atLeast: 1500 * round);

            await using var store = await TestStore.OpenAsync(folder["data.db"]);
            var counter = int.Parse((await store.ReadAsync("counter")).State!.Text, CultureInfo.InvariantCulture);
            foreach (var id in acknowledged)
            {
                if ((await store.ReadAsync($"row {id}")).State!.Text != $"{id}")
                {
                    // Not a row of its own: it was a value of the counter.
                    Assert.True(id % 64 == 1 && counter >= id, $"{id} was acknowledged and is lost (counter {counter}, round {round})");
                }
            }
            var database = await store.DatabaseAsync();
            Assert.Equal("ok", await database.ReadAsync(c => c.Text("PRAGMA integrity_check"), Timeout.InfiniteTimeSpan, default));
            await NextRoundStartsAligned(store, counter);
        }
    }

    [Fact]
    public async Task Versions_given_before_a_kill_are_never_given_again()
    {
        using var folder = new TempFolder();
        await KillWhileWriting(folder["data.db"], [], atLeast: 200);
        await using var store = await TestStore.OpenAsync(folder["data.db"]);
        var database = await store.DatabaseAsync();
        var highest = await database.ReadAsync(Highest, Timeout.InfiniteTimeSpan, default);

        var next = await store.WriteAsync("next", "1");

        Assert.True(long.Parse(next.ETag!, CultureInfo.InvariantCulture) > highest);
    }

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_one_is_gone()
    {
        using var folder = new TempFolder();
        using var child = StorageChild.Start(StorageChild.Hold, folder["data.db"]);
        await UntilOpen(child);

        var refusal = await Assert.ThrowsAsync<SqliteStorageException>(() => TestStore.OpenAsync(folder["data.db"]));

        Assert.Equal(SqliteStorageFailure.Locked, refusal.Failure);
        Assert.Contains(folder["data.db"], refusal.Message, StringComparison.Ordinal);
        Assert.Contains("its own DataFile", refusal.Message, StringComparison.Ordinal);
        child.Kill();
        await child.WaitForExitAsync();
        await using var store = await TestStore.OpenAsync(folder["data.db"]);
        await store.WriteAsync("a", "1");
    }

    private static long? Highest(Connection connection) => connection.Integer("SELECT max(version) FROM grain_state");

    /// <summary>Kills the child once so many are acknowledged in all; what it still had printed counts as acknowledged too.</summary>
    private static async Task KillWhileWriting(string file, HashSet<int> acknowledged, int atLeast)
    {
        using var child = StorageChild.Start(StorageChild.Write, file);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill cut short has no end mark; the test platform prints other lines.
            if (line.EndsWith(';') && int.TryParse(line.AsSpan(0, line.Length - 1), CultureInfo.InvariantCulture, out var id))
            {
                acknowledged.Add(id);
            }
            if (acknowledged.Count >= atLeast && !child.HasExited)
            {
                child.Kill();
            }
        }
        await child.WaitForExitAsync();
        Assert.True(acknowledged.Count >= atLeast, $"the child ended early with {child.ExitCode}");
    }

    private static async Task UntilOpen(Process child)
    {
        string? line;
        do
        {
            line = await child.StandardOutput.ReadLineAsync();
            Assert.NotNull(line);
        }
        while (line != "open;");
    }

    /// <summary>Rows beyond the counter may have landed unacknowledged; the next child starts behind all of them.</summary>
    private static async Task NextRoundStartsAligned(TestStore store, int counter)
    {
        var state = await store.ReadAsync("counter");
        await store.WriteAsync("counter", $"{counter - 1 + 128}", state);
    }
}
