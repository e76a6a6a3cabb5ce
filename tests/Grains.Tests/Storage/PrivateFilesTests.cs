namespace ContactCenter.Grains.Tests.Storage;

public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode NotOwners = (UnixFileMode)0b000_111_111;
    private const UnixFileMode Others = (UnixFileMode)0b000_000_111;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stored_is_for_the_owner_alone()
    {
        var file = _folder["a/b/data.db"];
        await using var store = await TestStore.OpenAsync(file);
        await store.WriteAsync("a", "1");

        Assert.Equal(default, ModeOf(_folder["a/b"]) & NotOwners);
        var files = Directory.GetFiles(_folder["a/b"]);
        Assert.Contains(files, path => path.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(files, path => Assert.Equal(default, ModeOf(path) & NotOwners));
    }

    [Fact]
    public async Task Files_of_before_are_closed_to_others_and_stay_open_to_their_group()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = _folder["data.db"];
        await using (var store = await TestStore.OpenAsync(file))
        {
            await store.WriteAsync("a", "1");
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await using var again = await TestStore.OpenAsync(file);

        Assert.Equal("1", (await again.ReadAsync("a")).State?.Text);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, ModeOf(file));
        Assert.Equal(default, ModeOf(file + "-wal") & Others);
    }

    // Windows has its folders' own rules.
    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
