using CsCheck;
using Orleans.Storage;

namespace ContactCenter.Grains.Tests.Storage;

public sealed class StorageModelTests
{
    private enum Act
    {
        Write,
        StaleWrite,
        Insert,
        Clear,
        StaleClear,
        Reopen,
    }

    [Fact]
    public async Task Any_sequence_of_calls_ends_as_a_dictionary_with_versions_would()
    {
        var step = Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 2], Gen.String[0, 20]);
        await step.Array[1, 40].SampleAsync(Replay, iter: 60, threads: 1);
    }

    private static async Task Replay((Act Act, int Grain, string Text)[] steps)
    {
        using var folder = new TempFolder();
        var store = await TestStore.OpenAsync(folder["data.db"]);
        var model = new Dictionary<string, (string Text, string ETag)>();
        var used = new HashSet<string>();
        foreach (var (act, number, text) in steps)
        {
            var grain = $"g{number}";
            var exists = model.TryGetValue(grain, out var row);
            var etag = act switch
            {
                Act.Insert => null,
                Act.StaleWrite or Act.StaleClear => used.FirstOrDefault(e => e != row.ETag) ?? "123456789",
                _ => row.ETag,
            };
            var state = new GrainState<Note>(new Note { Text = text }, etag!);
            var fits = etag == row.ETag;
            switch (act)
            {
                case Act.Reopen:
                    await store.DisposeAsync();
                    store = await TestStore.OpenAsync(folder["data.db"]);
                    break;
                case Act.Clear or Act.StaleClear:
                    Assert.Equal(fits, await Succeeds(store.Grains.ClearStateAsync("note", TestStore.Id(grain), state)));
                    if (fits)
                    {
                        model.Remove(grain);
                    }
                    break;
                default:
                    Assert.Equal(fits, await Succeeds(store.Grains.WriteStateAsync("note", TestStore.Id(grain), state)));
                    if (fits)
                    {
                        model[grain] = (text, state.ETag!);
                        Assert.True(used.Add(state.ETag!), "an ETag was given twice");
                    }
                    break;
            }
            var read = await store.ReadAsync(grain);
            exists = model.TryGetValue(grain, out row);
            Assert.Equal(exists, read.RecordExists);
            Assert.Equal(exists ? row.Text : "", read.State?.Text);
            Assert.Equal(row.ETag, read.ETag);
        }
        await store.DisposeAsync();
    }

    private static async Task<bool> Succeeds(Task call)
    {
        try
        {
            await call;
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
