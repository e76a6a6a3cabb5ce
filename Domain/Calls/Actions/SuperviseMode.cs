namespace ContactCenter.Domain.Calls.Actions;

/// <summary>How a supervisor is in a call. Shown by name.</summary>
public enum SuperviseMode
{
    /// <summary>Hears everybody, heard by nobody.</summary>
    Monitor = 0,

    /// <summary>Hears everybody, heard by the agent.</summary>
    Whisper,

    /// <summary>Hears everybody, heard by everybody.</summary>
    Barge,

    /// <summary>Takes the agent's place.</summary>
    Takeover,
}
