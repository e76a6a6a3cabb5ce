namespace ContactCenter.Grains.Tests.Storage;

public sealed class ReminderTableTests : IAsyncLifetime
{
    private static readonly DateTime Start = new(2031, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private readonly TempFolder _folder = new();
    private TestStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await TestStore.OpenAsync(_folder["data.db"]);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_reminder_that_was_never_set_is_null() =>
        Assert.Null(await _store.Reminders.ReadRow(TestStore.Id("a"), "sweep"));

    [Fact]
    public async Task A_reminder_reads_back_as_it_was_set()
    {
        var etag = await _store.Reminders.UpsertRow(Entry("a", "sweep"));

        var read = await _store.Reminders.ReadRow(TestStore.Id("a"), "sweep");

        Assert.NotNull(read);
        Assert.Equal(TestStore.Id("a"), read.GrainId);
        Assert.Equal("sweep", read.ReminderName);
        Assert.Equal(Start, read.StartAt);
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
        Assert.Equal(TimeSpan.FromMinutes(7), read.Period);
        Assert.Equal(etag, read.ETag);
    }

    [Fact]
    public async Task Setting_a_reminder_again_replaces_it_under_a_new_etag()
    {
        var first = await _store.Reminders.UpsertRow(Entry("a", "sweep"));
        var changed = Entry("a", "sweep");
        changed.Period = TimeSpan.FromHours(1);

        var second = await _store.Reminders.UpsertRow(changed);

        Assert.NotEqual(first, second);
        var row = Assert.Single((await _store.Reminders.ReadRows(TestStore.Id("a"))).Reminders);
        Assert.Equal(TimeSpan.FromHours(1), row.Period);
        Assert.Equal(second, row.ETag);
    }

    [Fact]
    public async Task A_reminder_is_removed_under_its_etag_only()
    {
        var old = await _store.Reminders.UpsertRow(Entry("a", "sweep"));
        var now = await _store.Reminders.UpsertRow(Entry("a", "sweep"));

        Assert.False(await _store.Reminders.RemoveRow(TestStore.Id("a"), "sweep", old!));
        Assert.False(await _store.Reminders.RemoveRow(TestStore.Id("a"), "sweep", "not ours"));
        Assert.NotNull(await _store.Reminders.ReadRow(TestStore.Id("a"), "sweep"));
        Assert.True(await _store.Reminders.RemoveRow(TestStore.Id("a"), "sweep", now!));
        Assert.False(await _store.Reminders.RemoveRow(TestStore.Id("a"), "sweep", now!));
        Assert.Null(await _store.Reminders.ReadRow(TestStore.Id("a"), "sweep"));
    }

    [Fact]
    public async Task A_grain_sees_its_own_reminders()
    {
        await _store.Reminders.UpsertRow(Entry("a", "sweep"));
        await _store.Reminders.UpsertRow(Entry("a", "report"));
        await _store.Reminders.UpsertRow(Entry("b", "sweep"));

        var rows = await _store.Reminders.ReadRows(TestStore.Id("a"));

        Assert.Equal(["report", "sweep"], rows.Reminders.Select(r => r.ReminderName).Order());
    }

    [Fact]
    public async Task A_range_excludes_its_begin_and_includes_its_end()
    {
        var (low, middle, high) = await ThreeOnTheRing();

        Assert.Equal([middle, high], await Hashes(low, high));
        Assert.Equal([low, middle], await Hashes(low - 1, middle));
        Assert.Equal([low, middle], await Hashes(low - 1, high - 1));
        Assert.Empty(await Hashes(middle, high - 1));
    }

    [Fact]
    public async Task A_range_whose_begin_is_past_its_end_wraps_around_the_ring()
    {
        var (low, middle, high) = await ThreeOnTheRing();

        Assert.Equal([low, high], await Hashes(middle, low));
        Assert.Equal([low], await Hashes(high, low));
        Assert.Equal([high], await Hashes(middle, low - 1));
        Assert.Equal([low, middle, high], await Hashes(uint.MaxValue, high));
    }

    [Fact]
    public async Task A_range_with_equal_bounds_is_the_whole_ring()
    {
        var (low, middle, high) = await ThreeOnTheRing();

        Assert.Equal([low, middle, high], await Hashes(0, 0));
        Assert.Equal([low, middle, high], await Hashes(middle, middle));
    }

    [Fact]
    public async Task Any_two_ranges_that_split_the_ring_hold_every_reminder_once()
    {
        var all = new List<uint>();
        for (var i = 0; i < 200; i++)
        {
            await _store.Reminders.UpsertRow(Entry($"grain {i}", "sweep"));
            all.Add(TestStore.Id($"grain {i}").GetUniformHashCode());
        }
        all.Sort();
        for (var i = 1; i < all.Count; i += 13)
        {
            var (a, b) = (all[i - 1], all[i]);
            var inside = await Hashes(a, b);
            var outside = await Hashes(b, a);
            Assert.Equal(all, inside.Concat(outside).Order());
        }
    }

    [Fact]
    public async Task Reminders_survive_a_reopen_with_their_etags()
    {
        var etag = await _store.Reminders.UpsertRow(Entry("a", "sweep"));
        await _store.DisposeAsync();
        _store = await TestStore.OpenAsync(_folder["data.db"]);

        var read = await _store.Reminders.ReadRow(TestStore.Id("a"), "sweep");

        Assert.Equal(etag, read?.ETag);
        Assert.True(await _store.Reminders.RemoveRow(TestStore.Id("a"), "sweep", etag!));
    }

    [Fact]
    public async Task Clearing_the_table_leaves_grain_state_alone()
    {
        await _store.Reminders.UpsertRow(Entry("a", "sweep"));
        await _store.WriteAsync("a", "kept");

        await _store.Reminders.TestOnlyClearTable();

        Assert.Empty((await _store.Reminders.ReadRows(0, 0)).Reminders);
        Assert.Equal("kept", (await _store.ReadAsync("a")).State?.Text);
    }

    private static ReminderEntry Entry(string grain, string name) => new()
    {
        GrainId = TestStore.Id(grain),
        ReminderName = name,
        StartAt = Start,
        Period = TimeSpan.FromMinutes(7),
    };

    private async Task<(uint Low, uint Middle, uint High)> ThreeOnTheRing()
    {
        string[] grains = ["x", "y", "z"];
        foreach (var grain in grains)
        {
            await _store.Reminders.UpsertRow(Entry(grain, "sweep"));
        }
        var hashes = grains.Select(g => TestStore.Id(g).GetUniformHashCode()).Order().ToArray();
        Assert.True(hashes[0] > 0 && hashes[0] < hashes[1] && hashes[1] + 1 < hashes[2], "the three grains must lie apart");
        return (hashes[0], hashes[1], hashes[2]);
    }

    private async Task<uint[]> Hashes(uint begin, uint end) =>
        [.. (await _store.Reminders.ReadRows(begin, end)).Reminders.Select(r => r.GrainId.GetUniformHashCode()).Order()];
}
