namespace ContactCenter.Simulator.Platform;

/// <summary>The account that everything belongs to. Changed on the loop only.</summary>
public sealed class SimAccount
{
    /// <summary>Key for Basic authentication.</summary>
    public string ApiKey { get; init; } = "5imu1at0";

    /// <summary>Secret for Basic authentication.</summary>
    public string ApiSecret { get; init; } = "simulated-secret";

    /// <summary>Signs webhooks (facts §2.6).</summary>
    public string SignatureSecret { get; init; } = "simulated-signature-secret-of-32-chars";

    /// <summary>EUR.</summary>
    public decimal Balance { get; set; } = 100m;

    /// <summary>Applications by id.</summary>
    public Dictionary<string, SimApplication> Applications { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All numbers of the world by digits, rented or not.</summary>
    public SortedDictionary<string, SimNumber> Numbers { get; } = new(StringComparer.Ordinal);
}
