namespace ContactCenter.Domain.Budget;

/// <summary>Remembers which tokens were taken, so that no span of time, wherever it begins, sees more than its rate allows. No clock of its own; not thread-safe.</summary>
public sealed class BudgetWindow
{
    private readonly Queue<DateTimeOffset> _taken = [];
    private TimeSpan _longest;

    /// <summary>Takes a token, if there is one.</summary>
    /// <param name="rate">What may be used now.</param>
    /// <param name="now">Never before an earlier call's.</param>
    public bool TryTake(BudgetRate rate, DateTimeOffset now)
    {
        if (FreeAt(rate, now) > now)
        {
            return false;
        }

        _taken.Enqueue(now);
        return true;
    }

    /// <summary>When a token is free: <paramref name="now"/> or later; the end of time for a rate of none.</summary>
    public DateTimeOffset FreeAt(BudgetRate rate, DateTimeOffset now)
    {
        Forget(rate, now);
        if (rate.Tokens <= 0)
        {
            return DateTimeOffset.MaxValue;
        }

        var recent = _taken.Count(at => at > now - rate.Span);
        return recent < rate.Tokens ? now : _taken.ElementAt(_taken.Count - rate.Tokens) + rate.Span;
    }

    // A rate may change to one with a longer span: what that one would count is kept.
    private void Forget(BudgetRate rate, DateTimeOffset now)
    {
        _longest = rate.Span > _longest ? rate.Span : _longest;
        while (_taken.TryPeek(out var oldest) && oldest <= now - _longest)
        {
            _taken.Dequeue();
        }
    }
}
