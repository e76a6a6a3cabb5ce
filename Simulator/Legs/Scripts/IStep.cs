using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>An action that runs. It calls <see cref="Script.Next"/> when it is done, unless it was cancelled.</summary>
internal interface IStep
{
    /// <summary>Begins.</summary>
    void Start();

    /// <summary>Ends it at once; nothing follows from it.</summary>
    void Cancel();

    /// <summary>What it lets the person hear when nothing is played; null for nothing.</summary>
    (HearingKind Kind, string? What)? Hears();

    /// <summary>The person pressed a key. False when it takes none.</summary>
    bool Key(char key);

    /// <summary>The person said something. False when it does not listen.</summary>
    bool Speech(string text);
}
