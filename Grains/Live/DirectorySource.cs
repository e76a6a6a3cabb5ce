using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>Things that a directory lists.</summary>
/// <param name="grains">To reach the directory.</param>
/// <param name="kind">Of <see cref="DirectoryKind"/>.</param>
/// <param name="view">The owner's view of a key; null: it is no more.</param>
/// <param name="note">The note for a key and its view.</param>
internal sealed class DirectorySource(IGrainFactory grains, string kind, Func<string, ValueTask<JsonReply?>> view, Func<string, JsonReply?, LiveNote> note) : ILiveSource
{
    private const int PageSize = 1_000;

    public async Task<List<string>> Keys()
    {
        var keys = new List<string>();
        string[] page;
        do
        {
            page = await grains.GetGrain<IDirectoryGrain>(kind).List(keys.Count == 0 ? null : keys[^1], PageSize);
            keys.AddRange(page);
        }
        while (page.Length == PageSize);
        return keys;
    }

    public async Task<LiveNote> Read(string key) => note(key, await view(key));
}
