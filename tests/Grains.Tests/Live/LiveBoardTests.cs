using System.Globalization;
using System.Text;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;
using CsCheck;

namespace ContactCenter.Grains.Tests.Live;

public sealed class LiveBoardTests
{
    [Fact]
    public void Of_two_notes_the_higher_version_holds_whatever_their_order()
    {
        var board = new LiveBoard();
        Assert.True(board.Put(Note("a", 2)));
        Assert.False(board.Put(Note("a", 1)));
        Assert.Equal(2, board.Find("a")!.Version);
        Assert.True(board.Put(Note("a", 3) with { Json = null }));
        Assert.False(board.Put(Note("a", 2)));
        Assert.Null(board.Find("a"));
    }

    [Fact]
    public void What_looks_the_same_is_no_news()
    {
        var board = new LiveBoard();
        board.Put(Note("a", 1));
        Assert.False(board.Put(Note("a", 1)));
        Assert.Equal(1, board.Version);
    }

    [Fact]
    public void A_slow_reader_gets_the_newest_of_each_key_alone()
    {
        var board = new LiveBoard();
        for (var i = 1; i <= 1_000; i++)
        {
            board.Put(Note("a", i));
            board.Put(Note("b", i));
        }

        var part = board.Since(new(board.Epoch, 1, 1), 500);
        Assert.Equal([("a", 1_000), ("b", 1_000)], part.Items.Select(item => (item.Note.Key, item.Note.Version)));
    }

    [Fact]
    public void A_full_board_lets_what_was_told_longest_ago_go_and_says_so()
    {
        var board = new LiveBoard(remembered: 2, most: 3);
        board.Put(Note("a", 1));
        board.Put(Note("b", 1));
        board.Put(Note("a", 2));
        board.Put(Note("c", 1));
        var seen = board.Since(default, 10).Next;
        board.Put(Note("d", 1));
        Assert.Equal(["a", "c", "d"], board.Notes.Select(note => note.Key));
        Assert.Equal([("d", true), ("b", false)], board.Since(seen, 10).Items.Select(item => (item.Note.Key, item.Note.Json is not null)));
        for (var i = 0; i < 10; i++)
        {
            board.Put(Note($"e{i}", 1));
        }

        Assert.Equal(["e7", "e8", "e9"], board.Notes.Select(note => note.Key));
        Assert.True(board.Since(seen, 10).IsWhole);
    }

    // Commands: put, remove, a part read by the mirror, a part read by a client of the mirror, the board dies.
    [Fact]
    public void Whatever_happens_a_reader_that_reads_to_the_end_has_the_same_picture() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 9], Gen.Int[1, 4]).Array[1, 300].Sample(steps =>
        {
            var board = new LiveBoard(remembered: 3);
            var mirror = new LiveBoard(remembered: 3);
            LiveBoard? coming = null;
            var (cursor, clientCursor) = (default(LiveCursor), default(LiveCursor));
            var hasMirror = false;
            var client = new Dictionary<string, string>(StringComparer.Ordinal);
            var version = 0;
            foreach (var (step, key, limit) in steps)
            {
                switch (step)
                {
                    case < 40:
                        board.Put(Note(key.ToString(CultureInfo.InvariantCulture), ++version));
                        break;
                    case < 60:
                        board.Put(new LiveNote { Key = key.ToString(CultureInfo.InvariantCulture), Version = ++version });
                        break;
                    case < 80:
                        ReadMirror(limit);
                        break;
                    case < 98:
                        ReadClient(limit);
                        break;
                    default:
                        board = new LiveBoard(remembered: 3);
                        break;
                }
            }

            while (ReadMirror(2))
            {
            }

            while (ReadClient(2))
            {
            }

            var expected = board.Notes.ToDictionary(note => note.Key, note => Encoding.UTF8.GetString(note.Json!));
            return client.Count == expected.Count && expected.All(pair => client[pair.Key] == pair.Value);

            bool ReadMirror(int limit)
            {
                var part = board.Since(cursor, limit);
                coming = part.IsWhole ? new LiveBoard(remembered: 3) : coming;
                (coming ?? mirror).Follow(part);
                cursor = part.Next;
                if (coming is not null && !part.HasMore)
                {
                    (mirror, coming, hasMirror) = (coming, null, true);
                }

                return part.HasMore;
            }

            bool ReadClient(int limit)
            {
                if (!hasMirror)
                {
                    return false;
                }

                var part = mirror.Since(clientCursor, limit);
                if (part.IsWhole)
                {
                    client.Clear();
                }

                foreach (var (_, note) in part.Items)
                {
                    if (note.Json is null)
                    {
                        client.Remove(note.Key);
                    }
                    else
                    {
                        client[note.Key] = Encoding.UTF8.GetString(note.Json);
                    }
                }

                clientCursor = part.Next;
                return part.HasMore;
            }
        });

    private static LiveNote Note(string key, long version) => new() { Key = key, Version = version, Json = Encoding.UTF8.GetBytes($"{version % 7}") };
}
