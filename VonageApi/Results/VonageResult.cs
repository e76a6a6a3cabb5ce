using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.VonageApi.Results;

/// <summary>What the platform gave, or why it gave nothing.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct VonageResult<T>
    where T : class
{
    private VonageResult(T? value, VonageFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsOk => Value is not null;

    /// <summary>The value; null after a failure.</summary>
    public T? Value { get; }

    /// <summary>The failure; null when there is a value.</summary>
    public VonageFailure? Failure { get; }

    /// <summary>Wraps a value whose type is an interface, which the operators cannot.</summary>
    public static VonageResult<T> Of(T value) => new(value, null);

    /// <summary>Wraps a value.</summary>
    public static implicit operator VonageResult<T>(T value) => new(value, null);

    /// <summary>Wraps a failure.</summary>
    public static implicit operator VonageResult<T>(VonageFailure failure) => new(null, failure);
}
