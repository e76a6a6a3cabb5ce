namespace ContactCenter.Proxy.Routing;

/// <summary>How a gateway failed a request of which no answer has begun.</summary>
internal enum Failure
{
    /// <summary>It did not: an answer came, or the sender gave up.</summary>
    None = 0,

    /// <summary>No connection: it has seen nothing of the request.</summary>
    NotReached,

    /// <summary>The connection broke: what it did with the request is unknown.</summary>
    Broken,

    /// <summary>It took longer than it may: it may still be at it.</summary>
    Late,
}
