namespace ContactCenter.Grains.Hosting;

/// <summary>Who moves the time of calls.</summary>
public enum ClockMode
{
    /// <summary>The machine.</summary>
    System,

    /// <summary>A simulator, by <c>POST /dev/clock</c>; for development only.</summary>
    Driven,
}
