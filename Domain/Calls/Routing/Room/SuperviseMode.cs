namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>What a supervisor does in a room. Who hears whom is fixed on joining (facts §1.6): another mode is another leg.</summary>
public enum SuperviseMode
{
    /// <summary>Nobody of those who talk.</summary>
    None = 0,

    /// <summary>Hears everybody, and nobody hears the supervisor.</summary>
    Monitor,

    /// <summary>Hears everybody, and only the agents hear the supervisor.</summary>
    Whisper,

    /// <summary>Talks with everybody.</summary>
    Barge,

    /// <summary>Talks with the caller in place of the agents, who leave.</summary>
    Takeover,
}
