namespace ContactCenter.VonageApi.Numbers;

/// <summary>Where in a number the pattern has to be; the values are the platform's.</summary>
public enum PatternPlace
{
    /// <summary>At its start, country code first.</summary>
    Start = 0,

    /// <summary>Anywhere.</summary>
    Anywhere = 1,

    /// <summary>At its end.</summary>
    End = 2,
}
