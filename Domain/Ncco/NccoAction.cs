using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>One step of an NCCO. Exists only within the bounds of its kind: each is made by its own <c>Create</c>.</summary>
public abstract record NccoAction
{
    private protected NccoAction()
    {
    }

    /// <summary>The platform's name for it, such as <c>talk</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>True for <c>talk</c> and <c>stream</c> that digits or speech may interrupt.</summary>
    internal virtual bool BargesIn => false;

    /// <summary>The kind alone: actions carry phone numbers and texts.</summary>
    public sealed override string ToString() => Kind;

    /// <summary>Writes everything but the name of the action.</summary>
    internal abstract void WriteFields(Utf8JsonWriter writer);
}
