using System.Text.Json;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Pages of what a directory lists.</summary>
internal static class DirectoryPages
{
    /// <summary>Reads a page from a live board, at most <see cref="LiveFeed.Fresh"/> old; what the board does not have is asked of its owner.</summary>
    /// <param name="grains">To reach the directory.</param>
    /// <param name="kind">Of <see cref="DirectoryKind"/>.</param>
    /// <param name="board">Copy of the board; null: every owner is asked.</param>
    /// <param name="count">Most items.</param>
    /// <param name="after">Id after which the page begins, or null.</param>
    /// <param name="view">The view of an id; null where the directory is ahead of what it lists.</param>
    public static ValueTask<Page<JsonElement>> Read(
        IGrainFactory grains, string kind, LiveMirror? board, int count, string? after, Func<string, ValueTask<JsonReply?>> view) =>
        Read<JsonElement>(grains, kind, count, after, id => View(board, id, view));

    /// <summary>What the board has of an id, else what its owner says.</summary>
    /// <param name="board">Copy of the board; null: the owner is asked.</param>
    /// <param name="id">Id of the directory.</param>
    /// <param name="owner">Asks the owner; null where the directory is ahead of what it lists.</param>
    public static ValueTask<JsonReply?> View(LiveMirror? board, string id, Func<string, ValueTask<JsonReply?>> owner) =>
        board?.Find(id)?.Json is { } json ? ValueTask.FromResult<JsonReply?>(new JsonReply { Utf8 = json }) : owner(id);

    /// <summary>Reads a page.</summary>
    /// <param name="grains">To reach the directory.</param>
    /// <param name="kind">Of <see cref="DirectoryKind"/>.</param>
    /// <param name="count">Most items.</param>
    /// <param name="after">Id after which the page begins, or null.</param>
    /// <param name="view">The view of an id; null where the directory is ahead of what it lists.</param>
    /// <param name="always">Sorted ids that exist whether the directory lists them or not.</param>
    public static async ValueTask<Page<T>> Read<T>(
        IGrainFactory grains, string kind, int count, string? after, Func<string, ValueTask<JsonReply?>> view, IEnumerable<string>? always = null)
    {
        IEnumerable<string> listed = await grains.GetGrain<IDirectoryGrain>(kind).List(after, count + 1);
        var ids = listed.Union(always?.Where(id => string.CompareOrdinal(id, after) > 0) ?? []).Order(StringComparer.Ordinal).Take(count + 1).ToList();
        var views = await Task.WhenAll(ids.Take(count).Select(id => view(id).AsTask()));
        return new([.. views.Where(v => v is not null).Select(v => v!.Read<T>())], ids.Count > count ? PageRequest.CursorOf(ids[count - 1]) : null);
    }
}
