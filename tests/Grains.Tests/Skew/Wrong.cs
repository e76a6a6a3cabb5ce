namespace ContactCenter.Grains.Tests.Skew;

/// <summary>How a silo's clock goes.</summary>
public enum Wrong
{
    /// <summary>Right, as the platform's does.</summary>
    Not = 0,

    /// <summary>5 s ahead.</summary>
    Fast,

    /// <summary>5 s behind.</summary>
    Slow,
}
