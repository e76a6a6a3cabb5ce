using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Ends or extends the wrap-up, which otherwise ends to the millisecond by itself.</summary>
public static class DeskWrapUps
{
    private const int MostSeconds = 3600;

    /// <summary>Ends the wrap-up now, or makes it longer; refused as <c>not-in-wrap-up</c>, <c>invalid-seconds</c>.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="extendBySeconds">Seconds more, 1 to 3,600; null ends it.</param>
    /// <param name="now">The moment.</param>
    public static Outcome<DeskState> Change(DeskState state, string operation, int? extendBySeconds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskCommands.Run(state, operation, $"wrap-up|{extendBySeconds}", now, current =>
            extendBySeconds is < 1 or > MostSeconds ? (current, [new Refusal("invalid-seconds", $"A wrap-up is extended by 1 to {MostSeconds} seconds.", "$.extendBySeconds")])
            : current.Status != DeskStatus.WrapUp ? (current, [new Refusal("not-in-wrap-up", "The agent is not in wrap-up; there is nothing to end or extend.")])
            : (current with { WrapUp = extendBySeconds is { } more ? current.WrapUp! with { Until = current.WrapUp.Until.AddSeconds(more) } : null }, []));
    }
}
