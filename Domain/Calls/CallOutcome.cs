namespace ContactCenter.Domain.Calls;

/// <summary>How a call went, for reports.</summary>
public enum CallOutcome
{
    /// <summary>The call is not over, or nothing tells.</summary>
    Unknown = 0,

    /// <summary>Somebody that we connected answered.</summary>
    Connected,

    /// <summary>We tried to connect somebody; nobody answered.</summary>
    NoAnswer,

    /// <summary>The caller hung up before we connected anybody.</summary>
    Abandoned,

    /// <summary>The flow ended the call by itself.</summary>
    Served,
}
