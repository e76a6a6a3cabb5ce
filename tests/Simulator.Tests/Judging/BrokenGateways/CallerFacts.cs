namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>A caller whom a small gateway looks after.</summary>
internal sealed class CallerFacts(string leg)
{
    public string Leg => leg;

    /// <summary>Name of the room in which the caller waits.</summary>
    public string Room => $"room-{leg}";

    /// <summary>True once the caller wants an agent.</summary>
    public bool Waits { get; set; }

    /// <summary>True once the platform refused to place a leg for the caller.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How often the caller was asked.</summary>
    public int Asked { get; set; }

    /// <summary>Agents' legs that ring or are up for the caller, with the agent of each.</summary>
    public Dictionary<string, string> Offers { get; } = [];

    /// <summary>The leg of the agent who picked up first.</summary>
    public string? Winner { get; set; }
}
