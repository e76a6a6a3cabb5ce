namespace ContactCenter.Domain.Calls.Actions;

/// <summary>What a supervisor does in a room. Who hears whom is fixed on joining (facts §1.6): another mode is another leg. Stored and shown by name.</summary>
public enum SuperviseMode
{
    /// <summary>Hears everybody, heard by nobody.</summary>
    Monitor = 0,

    /// <summary>Hears everybody, heard by the agents.</summary>
    Whisper,

    /// <summary>Hears everybody, heard by everybody.</summary>
    Barge,

    /// <summary>Takes the agents' place, who leave.</summary>
    Takeover,
}
