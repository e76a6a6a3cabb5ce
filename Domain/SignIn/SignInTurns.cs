using System.Collections.Immutable;

namespace ContactCenter.Domain.SignIn;

/// <summary>
/// How often somebody tried one name. A turn counts as wrong from when it is taken until it is known to be right, so that guesses sent at once are
/// no more than guesses sent one after the other.
/// </summary>
/// <param name="Wrong">When turns were taken that were not right, oldest first.</param>
/// <param name="LockedUntil">Until when nobody is judged; null: not locked.</param>
public sealed record SignInTurns(ImmutableArray<DateTimeOffset> Wrong, DateTimeOffset? LockedUntil)
{
    /// <summary>Wrong secrets within <see cref="Window"/> that lock the name.</summary>
    public const int MostWrong = 5;

    /// <summary>How long a wrong secret counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>How long a name is locked.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    /// <summary>Nobody tried.</summary>
    public static readonly SignInTurns None = new([], null);

    /// <summary>Takes a turn.</summary>
    /// <returns>How long to wait; zero: the secret may be judged.</returns>
    public (SignInTurns Next, TimeSpan Wait) Take(DateTimeOffset now)
    {
        if (LockedUntil > now)
        {
            return (this, LockedUntil.Value - now);
        }

        var counted = LockedUntil is null ? Wrong.RemoveAll(at => at + Window <= now) : [];
        var wrong = counted.Add(now);
        return (new(wrong, wrong.Length < MostWrong ? null : now + LockTime), TimeSpan.Zero);
    }

    /// <summary>The last turn was not judged.</summary>
    public SignInTurns WithoutLast() => Wrong.IsEmpty ? this : new(Wrong.RemoveAt(Wrong.Length - 1), null);
}
