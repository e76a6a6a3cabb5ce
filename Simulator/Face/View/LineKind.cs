namespace ContactCenter.Simulator.Face.View;

/// <summary>What a line of a transcript tells.</summary>
internal enum LineKind
{
    /// <summary>What the person hears from now on.</summary>
    Hears = 0,

    /// <summary>Keys that the person pressed.</summary>
    Pressed,

    /// <summary>What the person said.</summary>
    Said,

    /// <summary>What somebody in the same conversation said.</summary>
    OtherSaid,

    /// <summary>Keys that somebody in the same conversation pressed: their tones are heard.</summary>
    OtherPressed,

    /// <summary>The leg reached a status.</summary>
    Status,
}
