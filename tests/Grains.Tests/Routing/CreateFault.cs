namespace ContactCenter.Grains.Tests.Routing;

/// <summary>What goes wrong when a leg is asked for (POST /v1/calls).</summary>
internal enum CreateFault
{
    /// <summary>Nothing: 201.</summary>
    None,

    /// <summary>400: no leg is made, and none ever will be by this request.</summary>
    Refused,

    /// <summary>429.</summary>
    Throttled,

    /// <summary>500, and no leg was made.</summary>
    Broken,

    /// <summary>500, although the leg was made.</summary>
    BrokenAfter,

    /// <summary>No answer, and no leg was made.</summary>
    Lost,

    /// <summary>No answer, although the leg was made.</summary>
    LostAfter,

    /// <summary>No answer; the leg is made much later.</summary>
    LostThenLate,
}
