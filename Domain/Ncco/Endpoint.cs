using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Whom <c>connect</c> dials (facts §1.5). Exists only within the bounds of its kind.</summary>
public abstract record Endpoint
{
    private protected Endpoint()
    {
    }

    /// <summary>The platform's name for it, such as <c>phone</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The kind alone: endpoints carry numbers and credentials.</summary>
    public sealed override string ToString() => Kind;

    /// <summary>Writes everything but the type.</summary>
    internal abstract void WriteFields(Utf8JsonWriter writer);
}
