namespace ContactCenter.Domain.Calls.Actions;

/// <summary>What to do with a recording. Shown by name.</summary>
public enum RecordVerb
{
    /// <summary>Begins it.</summary>
    Start = 0,

    /// <summary>Ends it for good.</summary>
    Stop,

    /// <summary>Interrupts it, as for a card number.</summary>
    Pause,

    /// <summary>Goes on with it.</summary>
    Resume,
}
