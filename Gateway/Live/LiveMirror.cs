using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;

namespace ContactCenter.Gateway.Live;

/// <summary>This gateway's copy of one live board, with the board's own versions: what one gateway told a client another one can go on from. Thread-safe.</summary>
internal sealed class LiveMirror
{
    private readonly Lock _lock = new();
    private LiveBoard? _board;
    private LiveBoard? _coming;
    private LiveCursor _cursor;
    private LiveChunk? _last;
    private long _heardAt;

    /// <summary>What to ask the board for next.</summary>
    public LiveCursor Cursor
    {
        get
        {
            lock (_lock)
            {
                return _cursor;
            }
        }
    }

    /// <summary>Takes what the board answered.</summary>
    /// <param name="part">The answer.</param>
    /// <param name="now">Time stamp of a clock.</param>
    /// <returns>True when there is something new to see.</returns>
    public bool Take(LivePart part, long now)
    {
        lock (_lock)
        {
            if (!part.IsReady)
            {
                return false;
            }

            _heardAt = now;

            if (part.IsWhole)
            {
                // What we have is shown until the new one is complete.
                _coming = new LiveBoard();
            }

            var isNews = part.IsWhole || part.Items.Length > 0;
            (_coming ?? _board!).Follow(part);
            _cursor = part.Next;
            if (_coming is not null && !part.HasMore)
            {
                (_board, _coming) = (_coming, null);
                _last = null;
                return true;
            }

            return isNews && _coming is null;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            (_board, _coming, _last, _cursor) = (null, null, null, default);
        }
    }

    /// <summary>What is new since a client looked; null: nothing to see yet.</summary>
    public LiveChunk? Since(LiveCursor cursor, int limit)
    {
        lock (_lock)
        {
            if (_board is null)
            {
                return null;
            }

            // Clients that keep up ask all the same.
            return _last is { } last && last.Asked == cursor && last.Part.Next.After == _board.Version
                ? last
                : _last = new LiveChunk(cursor, _board.Since(cursor, limit));
        }
    }

    /// <summary>When the board last answered, as the time stamp of a clock; null: nothing to see yet.</summary>
    public long? HeardAt
    {
        get
        {
            lock (_lock)
            {
                return _board is null ? null : _heardAt;
            }
        }
    }

    /// <summary>How one thing looks; null: there is none of this key, or nothing to see yet.</summary>
    public LiveNote? Find(string key)
    {
        lock (_lock)
        {
            return _board?.Find(key);
        }
    }

    /// <summary>Everything that is there now; null: nothing to see yet.</summary>
    public List<LiveNote>? All()
    {
        lock (_lock)
        {
            return _board is null ? null : [.. _board.Notes];
        }
    }
}
