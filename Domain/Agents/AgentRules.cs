using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents;

/// <summary>What may happen to an agent's profile.</summary>
public static class AgentRules
{
    /// <summary>Wrong PINs in a row that lock the sign-in.</summary>
    public const int MaxWrongPins = 5;

    /// <summary>How long it stays locked.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    private const int MaxDisplayName = 100;

    /// <summary>Keeps the user's id; the first one stays unless the platform tells another.</summary>
    public static AgentState Register(AgentState state, string userId, bool fromPlatform, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.UserId == userId || (state.UserId is not null && !fromPlatform)
            ? state
            : state with { Version = state.Version + 1, UserId = userId, CreatedAt = state.CreatedAt ?? now };
    }

    /// <summary>True for a PIN of 4 to 12 digits.</summary>
    public static bool IsPin(string pin)
    {
        ArgumentNullException.ThrowIfNull(pin);
        return pin.Length is >= 4 and <= 12 && pin.All(char.IsAsciiDigit);
    }

    /// <summary>Changes the profile.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="displayName">New name; null leaves it, empty clears it.</param>
    /// <param name="pin">The PIN as typed: null leaves it, empty removes it.</param>
    /// <param name="hash">Hash of <paramref name="pin"/> when it is a PIN.</param>
    /// <param name="now">For a new agent.</param>
    public static Outcome<AgentState> Change(AgentState state, string operation, string? displayName, string? pin, PinHash? hash, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = $"{displayName}|{(pin is null ? "keep" : pin.Length == 0 ? "clear" : "set")}";
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        var refusal = displayName?.Length > MaxDisplayName ? new Refusal("invalid-display-name", $"A name has at most {MaxDisplayName} characters.", "$.displayName")
            : pin is { Length: > 0 } && (hash is null || !IsPin(pin)) ? new Refusal("invalid-pin", "A PIN has 4 to 12 digits.", "$.pin")
            : null;
        if (refusal is not null)
        {
            return Outcome<AgentState>.Refused(state, state.Version, refusal);
        }

        var version = state.Version + 1;
        var next = state with
        {
            Version = version,
            DisplayName = displayName is null ? state.DisplayName : displayName.Length == 0 ? null : displayName.Trim(),
            Pin = pin is null ? state.Pin : hash,
            WrongPins = pin is null ? state.WrongPins : 0,
            LockedUntil = pin is null ? state.LockedUntil : null,
            CreatedAt = state.CreatedAt ?? now,
            Operations = state.Operations.Remember(new(operation, fingerprint, version, [])),
        };
        return new(next, version, []);
    }

    /// <summary>Judges a sign-in.</summary>
    public static (AgentState Next, bool Accepted) CheckPin(AgentState state, string pin, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Pin is null || state.LockedUntil > now)
        {
            return (state, false);
        }

        if (state.Pin.Matches(pin))
        {
            return (state.WrongPins == 0 ? state : state with { WrongPins = 0, LockedUntil = null }, true);
        }

        var wrong = state.WrongPins + 1;
        return (wrong < MaxWrongPins
            ? state with { WrongPins = wrong }
            : state with { WrongPins = 0, LockedUntil = now + LockTime }, false);
    }
}
