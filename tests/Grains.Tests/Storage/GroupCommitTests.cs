using ContactCenter.Storage.Sqlite;
using Orleans.Storage;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class GroupCommitTests : IAsyncLifetime
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
    public async Task A_conflict_in_a_batch_leaves_its_neighbours_committed()
    {
        var old = await _store.WriteAsync("contested", "1");
        await _store.WriteAsync("contested", "2", old);
        using var held = await HeldWriter.HoldAsync(_store);
        var before = _store.WriteAsync("before", "stored");
        var conflict = _store.WriteAsync("contested", "3", old);
        var after = _store.WriteAsync("after", "stored");

        await held.ReleaseAsync();

        await Assert.ThrowsAsync<InconsistentStateException>(() => conflict);
        await before;
        await after;
        Assert.Equal("stored", (await _store.ReadAsync("before")).State?.Text);
        Assert.Equal("stored", (await _store.ReadAsync("after")).State?.Text);
        Assert.Equal("2", (await _store.ReadAsync("contested")).State?.Text);
    }

    [Fact]
    public async Task A_failed_transaction_fails_every_write_in_it_and_stores_none()
    {
        var database = await _store.DatabaseAsync();
        var old = await _store.WriteAsync("contested", "1");
        await _store.WriteAsync("contested", "2", old);
        using var held = await HeldWriter.HoldAsync(_store);
        var before = _store.WriteAsync("before", "lost");
        var conflict = _store.WriteAsync("contested", "3", old);
        var failing = database.WriteAsync(new FailingWrite(), Timeout.InfiniteTimeSpan, default);
        var after = _store.WriteAsync("after", "lost");

        await held.ReleaseAsync();

        await Assert.ThrowsAsync<IOException>(() => before);
        await Assert.ThrowsAsync<IOException>(() => conflict);
        await Assert.ThrowsAsync<IOException>(() => failing);
        await Assert.ThrowsAsync<IOException>(() => after);
        Assert.False((await _store.ReadAsync("before")).RecordExists);
        Assert.False((await _store.ReadAsync("after")).RecordExists);
        await _store.WriteAsync("before", "stored");
        Assert.Equal("stored", (await _store.ReadAsync("before")).State?.Text);
    }

    [Fact]
    public async Task Versions_reserved_in_a_transaction_that_failed_are_not_given_twice_after_a_reopen()
    {
        var etags = new List<string?>();
        var database = await _store.DatabaseAsync();
        await Assert.ThrowsAsync<IOException>(
            () => database.WriteAsync(new FailingWrite(versions: 100_001), Timeout.InfiniteTimeSpan, default));
        for (var i = 0; i < 6; i++)
        {
            if (i == 3)
            {
                await _store.DisposeAsync();
                _store = await TestStore.OpenAsync(_folder["data.db"]);
            }
            etags.Add((await _store.WriteAsync($"row {i}", "1")).ETag);
        }

        Assert.Equal(6, etags.Distinct().Count());
    }

    [Fact]
    public async Task Two_writes_of_one_row_in_one_batch_meet_in_order()
    {
        using var held = await HeldWriter.HoldAsync(_store);
        var first = _store.WriteAsync("a", "first");
        var second = _store.WriteAsync("a", "second");

        await held.ReleaseAsync();

        await first;
        await Assert.ThrowsAsync<InconsistentStateException>(() => second);
        Assert.Equal("first", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task Reads_do_not_wait_for_the_writer_and_see_the_last_commit()
    {
        var old = await _store.WriteAsync("a", "committed");
        using var held = await HeldWriter.HoldAsync(_store);
        var pending = _store.WriteAsync("a", "pending", old);

        var read = await _store.ReadAsync("a");

        Assert.Equal("committed", read.State?.Text);
        Assert.False(pending.IsCompleted);
        await held.ReleaseAsync();
        await pending;
        Assert.Equal("pending", (await _store.ReadAsync("a")).State?.Text);
    }

    [Fact]
    public async Task A_write_whose_wait_is_cancelled_may_still_land_and_then_conflicts_with_the_old_etag()
    {
        var state = await _store.WriteAsync("a", "1");
        var known = state.ETag;
        state.State = new Note { Text = "2" };
        using var held = await HeldWriter.HoldAsync(_store);
        using var cancel = new CancellationTokenSource();
        var write = _store.Grains.WriteStateAsync("note", TestStore.Id("a"), state, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.Equal(known, state.ETag);
        await held.ReleaseAsync();
        await _store.WriteAsync("b", "behind it in the queue");
        Assert.Equal("2", (await _store.ReadAsync("a")).State?.Text);
        await Assert.ThrowsAsync<InconsistentStateException>(() => _store.WriteAsync("a", "3", state));
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _store.WriteAsync("a", "1", cancellationToken: new CancellationToken(canceled: true)));

        await _store.WriteAsync("b", "behind it in the queue");
        Assert.False((await _store.ReadAsync("a")).RecordExists);
    }

    [Fact]
    public async Task A_write_that_is_not_acknowledged_in_time_says_that_it_may_still_be_stored()
    {
        await using var store = await TestStore.OpenAsync(_folder["slow.db"], o => o.Timeout = TimeSpan.FromMilliseconds(50));
        using var held = await HeldWriter.HoldAsync(store);

        var error = await Assert.ThrowsAsync<SqliteStorageException>(() => store.WriteAsync("a", "1"));

        Assert.Equal(SqliteStorageFailure.Timeout, error.Failure);
        Assert.Contains("may still be stored", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_makes_writers_wait_and_loses_none()
    {
        using var held = await HeldWriter.HoldAsync(_store);
        var writes = Enumerable.Range(0, 10_000).Select(i => _store.WriteAsync($"row {i}", "stored")).ToList();

        await held.ReleaseAsync();
        await Task.WhenAll(writes);

        var database = await _store.DatabaseAsync();
        Assert.Equal(10_000, await database.ReadAsync(c => c.Integer("SELECT count(*) FROM grain_state"), Timeout.InfiniteTimeSpan, default));
    }

    [Fact]
    public async Task What_is_queued_when_the_storage_stops_is_committed()
    {
        var held = await HeldWriter.HoldAsync(_store);
        var writes = Enumerable.Range(0, 100).Select(i => _store.WriteAsync($"row {i}", "stored")).ToList();
        var stop = _store.DisposeAsync().AsTask();

        held.Dispose();
        await stop;
        await Task.WhenAll(writes);

        await using var again = await TestStore.OpenAsync(_folder["data.db"]);
        Assert.Equal("stored", (await again.ReadAsync("row 99")).State?.Text);
    }
}
