using ContactCenter.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Orleans.Storage;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class GrainStorageTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private TestStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await TestStore.OpenAsync(_folder["data.db"]);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_row_that_was_never_written_reads_as_absent_with_a_fresh_state()
    {
        var state = new GrainState<Note>(new Note { Text = "left over" }, "7") { RecordExists = true };

        await _store.Grains.ReadStateAsync("note", TestStore.Id("a"), state);

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Equal("", state.State?.Text);
    }

    [Fact]
    public async Task A_written_state_reads_back_with_its_etag()
    {
        var written = await _store.WriteAsync("a", "hello");

        var read = await _store.ReadAsync("a");

        Assert.True(written.RecordExists);
        Assert.True(read.RecordExists);
        Assert.Equal("hello", read.State?.Text);
        Assert.Equal(written.ETag, read.ETag);
    }

    [Fact]
    public async Task Every_write_gives_a_new_etag()
    {
        var state = await _store.WriteAsync("a", "1");
        var first = state.ETag;

        await _store.Grains.WriteStateAsync("note", TestStore.Id("a"), state);

        Assert.NotEqual(first, state.ETag);
        Assert.Equal(state.ETag, (await _store.ReadAsync("a")).ETag);
    }

    [Fact]
    public async Task Of_20_writers_racing_on_one_etag_exactly_one_wins()
    {
        var seen = await _store.WriteAsync("a", "start");

        var wins = await Race(writer => _store.WriteAsync("a", $"writer {writer}", seen));

        var winner = Assert.Single(wins);
        Assert.Equal($"writer {winner}", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task Of_20_inserts_of_one_row_exactly_one_wins()
    {
        var wins = await Race(writer => _store.WriteAsync("a", $"writer {writer}"));

        var winner = Assert.Single(wins);
        Assert.Equal($"writer {winner}", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_conflict_tells_the_stored_and_the_expected_etag_but_not_the_grain_key()
    {
        var old = await _store.WriteAsync("+43123456789", "1");
        var now = await _store.WriteAsync("+43123456789", "2", old);

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("+43123456789", "3", old));

        Assert.Equal(now.ETag, conflict.StoredEtag);
        Assert.Equal(old.ETag, conflict.CurrentEtag);
        Assert.Contains("'note'", conflict.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("43123456789", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_over_a_row_that_is_gone_is_refused()
    {
        var old = await _store.WriteAsync("a", "1");
        await _store.Grains.ClearStateAsync("note", TestStore.Id("a"), new GrainState<Note>(new(), old.ETag));

        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("a", "2", old));

        Assert.False((await _store.ReadAsync("a")).RecordExists);
    }

    [Fact]
    public async Task An_etag_of_another_store_fits_no_row()
    {
        await _store.WriteAsync("a", "1");
        var foreign = new GrainState<Note>(new(), "W/\"0\"");

        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("a", "2", foreign));
        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("b", "2", foreign));
    }

    [Fact]
    public async Task A_cleared_row_is_absent_and_can_be_inserted_again()
    {
        var state = await _store.WriteAsync("a", "1");

        await _store.Grains.ClearStateAsync("note", TestStore.Id("a"), state);

        Assert.Null(state.ETag);
        Assert.False(state.RecordExists);
        Assert.Equal("", state.State?.Text);
        Assert.False((await _store.ReadAsync("a")).RecordExists);
        await _store.WriteAsync("a", "2", state);
        Assert.Equal("2", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_stale_clear_is_refused_and_leaves_the_row()
    {
        var old = await _store.WriteAsync("a", "1");
        await _store.WriteAsync("a", "2", old);
        var unread = new GrainState<Note>();

        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.Grains.ClearStateAsync("note", TestStore.Id("a"), old));
        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.Grains.ClearStateAsync("note", TestStore.Id("a"), unread));

        Assert.Equal("2", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_clear_that_expects_no_row_and_finds_none_succeeds()
    {
        var state = new GrainState<Note>();

        await _store.Grains.ClearStateAsync("note", TestStore.Id("a"), state);

        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task An_etag_from_before_a_clear_does_not_fit_the_row_written_after_it()
    {
        var old = await _store.WriteAsync("a", "1");
        await _store.Grains.ClearStateAsync("note", TestStore.Id("a"), new GrainState<Note>(new(), old.ETag));
        await _store.WriteAsync("a", "2");

        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("a", "3", old));
    }

    [Fact]
    public async Task Services_grains_and_state_names_keep_rows_apart()
    {
        var other = _store.OfService("other service");
        await other.StartAsync(default);
        var longKey = new string('é', 2000);
        await _store.WriteAsync("a", "of a");
        await _store.WriteAsync(longKey, "of a long key");
        await _store.Grains.WriteStateAsync("second", TestStore.Id("a"), new GrainState<Note>(new Note { Text = "second of a" }));
        await other.WriteStateAsync("note", TestStore.Id("a"), new GrainState<Note>(new Note { Text = "of the other service" }));

        var foreign = new GrainState<Note>();
        await other.ReadStateAsync("note", TestStore.Id("a"), foreign);

        Assert.Equal("of a", (await _store.ReadAsync("a")).State?.Text);
        Assert.Equal("of a long key", (await _store.ReadAsync(longKey)).State?.Text);
        Assert.Equal("second of a", (await _store.ReadAsync("a", "second")).State?.Text);
        Assert.Equal("of the other service", foreign.State?.Text);
        Assert.False((await _store.ReadAsync("A")).RecordExists);
    }

    [Fact]
    public async Task Large_and_empty_payloads_read_back_whole()
    {
        var text = new string('x', 3_000_000);
        await _store.WriteAsync("large", text);
        await using var bytes = await TestStore.OpenAsync(_folder["bytes.db"], o => o.GrainStorageSerializer = new ByteSerializer());
        await bytes.Grains.WriteStateAsync("blob", TestStore.Id("empty"), new GrainState<byte[]>([]));
        var empty = new GrainState<byte[]>([1]);

        await bytes.Grains.ReadStateAsync("blob", TestStore.Id("empty"), empty);

        Assert.Equal(text, (await _store.ReadAsync("large")).State?.Text);
        Assert.True(empty.RecordExists);
        Assert.Equal(0, empty.State?.Length);
    }

    [Fact]
    public async Task The_time_of_a_write_is_the_silos_time()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
        await using var store = await TestStore.OpenAsync(_folder["time.db"], time: time);
        await store.WriteAsync("a", "1");

        var database = await store.DatabaseAsync();
        var modified = await database.ReadAsync(c => c.Integer("SELECT modified_ms FROM grain_state"), Timeout.InfiniteTimeSpan, default);

        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), modified);
    }

    [Fact]
    public async Task A_stopped_storage_refuses_reads_and_writes()
    {
        await _store.WriteAsync("a", "1");
        await _store.Grains.StopAsync(default);

        var read = await Assert.ThrowsAsync<SqliteStorageException>(() => _store.ReadAsync("a"));
        var write = await Assert.ThrowsAsync<SqliteStorageException>(() => _store.WriteAsync("b", "1"));

        Assert.Equal(SqliteStorageFailure.Closed, read.Failure);
        Assert.Equal(SqliteStorageFailure.Closed, write.Failure);
    }

    /// <summary>Who won; everybody else met a conflict and nothing else.</summary>
    private static async Task<List<int>> Race(Func<int, Task> write)
    {
        using var start = new ManualResetEventSlim();
        var racers = Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            start.Wait();
            try
            {
                await write(writer);
                return writer;
            }
            catch (InconsistentStateException)
            {
                return -1;
            }
        })).ToList();
        start.Set();
        var results = await Task.WhenAll(racers);
        return results.Where(writer => writer >= 0).ToList();
    }

    private sealed class ByteSerializer : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes((byte[])(object)input!);

        public T Deserialize<T>(BinaryData input) => (T)(object)input.ToArray();
    }
}
