using ContactCenter.Domain;

namespace ContactCenter.Grains.Interfaces.Common;

/// <summary><see cref="Refusal"/> on the wire.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">Where in the document, or null.</param>
[GenerateSerializer, Immutable, Alias("cc.command-refusal")]
public sealed record CommandRefusal([property: Id(0)] string Code, [property: Id(1)] string Message, [property: Id(2)] string? Path)
{
    /// <summary>From the domain's form.</summary>
    public static CommandRefusal From(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(refusal.Code, refusal.Message, refusal.Path);
    }

    /// <summary>To the domain's form.</summary>
    public Refusal ToRefusal() => new(Code, Message, Path);
}
