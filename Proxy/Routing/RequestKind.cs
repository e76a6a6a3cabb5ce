namespace ContactCenter.Proxy.Routing;

/// <summary>What a request is, as far as sending it twice goes.</summary>
internal enum RequestKind
{
    /// <summary>A page, or a request of the API.</summary>
    Other = 0,

    /// <summary>A webhook that waits for an NCCO while a caller hears nothing.</summary>
    Answer,

    /// <summary>A webhook that reports.</summary>
    Report,
}
