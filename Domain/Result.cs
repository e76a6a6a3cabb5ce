using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Domain;

/// <summary>Either a value or the refusals that explain why there is none.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Result<T>
{
    private readonly ImmutableArray<Refusal> _refusals;

    private Result(T? value, ImmutableArray<Refusal> refusals)
    {
        Value = value;
        _refusals = refusals;
    }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => _refusals.IsDefaultOrEmpty;

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; empty when there is one.</summary>
    public ImmutableArray<Refusal> Refusals => _refusals.IsDefault ? [] : _refusals;

    /// <summary>A success.</summary>
    public static Result<T> Ok(T value) => new(value, []);

    /// <summary>A refusal with one reason.</summary>
    public static Result<T> No(string code, string message, string? path = null) => new(default, [new Refusal(code, message, path)]);

    /// <summary>A refusal with at least one reason.</summary>
    public static Result<T> No(ImmutableArray<Refusal> refusals) =>
        refusals.IsDefaultOrEmpty ? throw new ArgumentException("A refusal needs at least one reason.", nameof(refusals)) : new(default, refusals);

    /// <summary>The value, for callers that know it is there (constants, tests).</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists the refusals.</exception>
    public T Require() => IsOk ? Value : throw new InvalidOperationException(string.Join("; ", Refusals.Select(r => $"{r.Path ?? "$"}: {r.Code}: {r.Message}")));

    /// <summary>Applies <paramref name="next"/> to the value, or passes the refusals on.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => IsOk ? next(Value) : Result<TOut>.No(Refusals);

    /// <summary>Wraps a value.</summary>
    public static implicit operator Result<T>(T value) => Ok(value);

    /// <summary>Wraps one refusal.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);
}
