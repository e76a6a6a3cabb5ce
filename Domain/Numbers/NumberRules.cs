using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Numbers;

/// <summary>What may happen to a number.</summary>
public static class NumberRules
{
    /// <summary>Code: somebody changed the number since the author looked.</summary>
    public const string Changed = "number-changed";

    /// <summary>Code: the number is not ours.</summary>
    public const string NotOurs = "unknown-number";

    private const int MaxLabel = 100;

    /// <summary>Creates or changes the number.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="flow">The published flow to follow, or null for the default flow.</param>
    /// <param name="label">What people call it, or null.</param>
    /// <param name="country">ISO code, or null.</param>
    /// <param name="basedOn">Version that the author saw, or null to overwrite.</param>
    public static Outcome<NumberState> Assign(NumberState state, string operation, FlowCopy? flow, string? label, string? country, int? basedOn)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = $"assign {flow?.FlowId}|{label}|{country}|{basedOn}";
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        var refusal = Refuse(state, label, country, basedOn);
        if (refusal is not null)
        {
            return Outcome<NumberState>.Refused(state, state.Version, refusal);
        }

        var version = state.Version + 1;
        var next = state with
        {
            Version = version,
            IsOurs = true,
            Flow = flow,
            Label = label?.Trim(),
            Country = country?.ToUpperInvariant(),
            Operations = state.Operations.Remember(new(operation, fingerprint, version, [])),
        };
        return new(next, version, []);
    }

    /// <summary>Forgets the number.</summary>
    public static Outcome<NumberState> Remove(NumberState state, string operation)
    {
        ArgumentNullException.ThrowIfNull(state);
        const string Fingerprint = "remove";
        if (state.Operations.Recall(operation, Fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        if (!state.IsOurs)
        {
            return Outcome<NumberState>.Refused(state, state.Version, new Refusal(NotOurs, "This number is not one of ours."));
        }

        var version = state.Version + 1;
        var next = NumberState.Empty with { Version = version, Operations = state.Operations.Remember(new(operation, Fingerprint, version, [])) };
        return new(next, version, []);
    }

    /// <summary>Takes over a newer version of the number's flow; anything else changes nothing.</summary>
    public static NumberState FlowPublished(NumberState state, FlowCopy flow)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(flow);
        return state.Flow is { } mine && mine.FlowId == flow.FlowId && mine.Version < flow.Version
            ? state with { Version = state.Version + 1, Flow = flow }
            : state;
    }

    private static Refusal? Refuse(NumberState state, string? label, string? country, int? basedOn) =>
        basedOn is { } seen && seen != state.Version
            ? new Refusal(Changed, $"The number is at version {state.Version}, not {seen}; read it again and repeat the change.", "$.basedOn")
        : label?.Length > MaxLabel
            ? new Refusal("invalid-label", $"A label has at most {MaxLabel} characters.", "$.label")
        : country is { } code && (code.Length != 2 || !code.All(char.IsAsciiLetter))
            ? new Refusal("invalid-country", "A country is an ISO 3166-1 code of two letters, such as GB.", "$.country")
        : null;
}
