namespace ContactCenter.VonageApi.Results;

/// <summary>Something was done and there is nothing to tell about it.</summary>
public sealed record VonageDone
{
    private VonageDone()
    {
    }

    /// <summary>The only value.</summary>
    public static VonageDone Instance { get; } = new();
}
