namespace ContactCenter.Domain.Queues.Telling;

/// <summary>
/// How long a caller is likely to wait, from how fast the line moved of late. Its clock runs only while somebody stands in line: waits without being
/// rung at, because no suitable agent is ready. So neither quiet hours nor calls that were answered at once make it look slow or fast, and when the
/// queue stalls the time without an answer counts: an old figure grows, and is given up after a while. Not thread-safe.
/// </summary>
public sealed class WaitEstimate
{
    /// <summary>Fewest answers that are evidence.</summary>
    public const int Evidence = 3;

    private const int Kept = 32;

    /// <summary>Answers older than this say nothing about now.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    /// <summary>Nothing beyond this is said: it would not be meant.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    private readonly Queue<(DateTimeOffset At, TimeSpan Line)> _answers = new(Kept);
    private TimeSpan _line;
    private TimeSpan _from;
    private DateTimeOffset? _since;

    /// <summary>Whether somebody stands in line from now on.</summary>
    public void Line(bool stands, DateTimeOffset now)
    {
        if (stands == _since.HasValue)
        {
            return;
        }

        _line = LineAt(now);
        _since = stands ? now : null;
    }

    /// <summary>Somebody who stood in line is answered.</summary>
    public void Answered(DateTimeOffset now)
    {
        if (_answers.Count == Kept)
        {
            _from = _answers.Dequeue().Line;
        }

        _answers.Enqueue((now, LineAt(now)));
    }

    /// <summary>The expected wait of a caller.</summary>
    /// <param name="place">Place in the line, from 1.</param>
    /// <param name="now">This moment.</param>
    /// <param name="hasAgents">Whether any agent is signed in.</param>
    /// <returns>Null: not known.</returns>
    public TimeSpan? Of(int place, DateTimeOffset now, bool hasAgents)
    {
        while (_answers.TryPeek(out var oldest) && now - oldest.At > Window)
        {
            _from = _answers.Dequeue().Line;
        }

        var line = LineAt(now) - _from;
        if (!hasAgents || _answers.Count < Evidence || line <= TimeSpan.Zero)
        {
            return null;
        }

        var each = line / _answers.Count;
        var silence = LineAt(now) - _answers.Last().Line;
        return silence > (each * Kept) || each * place > Longest ? null : each * place;
    }

    private TimeSpan LineAt(DateTimeOffset now) => _since is { } since && now > since ? _line + (now - since) : _line;
}
