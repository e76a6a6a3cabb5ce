namespace ContactCenter.Simulator.Observing;

/// <summary>What kind of thing a person hears.</summary>
public enum HearingKind
{
    /// <summary>Nothing.</summary>
    Silence = 0,

    /// <summary>The far end rings.</summary>
    Ringing,

    /// <summary>A text is spoken.</summary>
    Talk,

    /// <summary>A file is played.</summary>
    Stream,

    /// <summary>Music of a room that has not started.</summary>
    Music,

    /// <summary>Nothing, because it is the person's turn: digits or words are collected, or a recording runs that waits for an end.</summary>
    Listening,

    /// <summary>Somebody else in the same conversation who may speak.</summary>
    Party,

    /// <summary>The leg is over.</summary>
    Gone,
}
