using ContactCenter.Storage.Sqlite;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class DiskFullTests
{
    private static readonly string Filler = new('x', 20_000);

    [Fact]
    public async Task A_full_disk_fails_writes_clearly_keeps_data_readable_and_recovers_with_space()
    {
        using var folder = new TempFolder();
        await using var store = await TestStore.OpenAsync(folder["data.db"], o => o.MaxPageCount = 100);
        var rows = new List<string>();
        SqliteStorageException? full = null;
        while (full is null && rows.Count < 100)
        {
            try
            {
                await store.WriteAsync($"row {rows.Count}", Filler);
                rows.Add($"row {rows.Count}");
            }
            catch (SqliteStorageException error)
            {
                full = error;
            }
        }

        Assert.Equal(SqliteStorageFailure.DiskFull, full?.Failure);
        Assert.Contains(folder["data.db"], full!.Message, StringComparison.Ordinal);
        Assert.Contains("free disk space", full.Message, StringComparison.Ordinal);
        Assert.InRange(rows.Count, 5, 99);
        foreach (var row in rows)
        {
            Assert.Equal(Filler, (await store.ReadAsync(row)).State?.Text);
        }
        Assert.False((await store.ReadAsync($"row {rows.Count}")).RecordExists);

        for (var i = 0; i < 2; i++)
        {
            await store.Grains.ClearStateAsync("note", TestStore.Id(rows[i]), await store.ReadAsync(rows[i]));
        }
        await store.WriteAsync("after", Filler);
        Assert.Equal(Filler, (await store.ReadAsync("after")).State?.Text);
    }

    [Fact]
    public async Task A_full_disk_fails_the_whole_transaction_and_stores_none_of_it()
    {
        using var folder = new TempFolder();
        await using var store = await TestStore.OpenAsync(folder["data.db"], o => o.MaxPageCount = 100);
        await store.WriteAsync("earlier", "kept");
        using var held = await HeldWriter.HoldAsync(store);
        var small = store.WriteAsync("small", "1");
        var large = store.WriteAsync("large", new string('x', 1_000_000));

        await held.ReleaseAsync();

        await Assert.ThrowsAsync<SqliteStorageException>(() => small);
        await Assert.ThrowsAsync<SqliteStorageException>(() => large);
        Assert.False((await store.ReadAsync("small")).RecordExists);
        Assert.Equal("kept", (await store.ReadAsync("earlier")).State?.Text);
        await store.WriteAsync("small", "2");
        Assert.Equal("2", (await store.ReadAsync("small")).State?.Text);
    }
}
