namespace ContactCenter.Domain.Ncco;

/// <summary>How the platform calls an <c>eventUrl</c>; POST unless told otherwise (facts §1.4).</summary>
public enum HttpVerb
{
    /// <summary>Parameters in the query.</summary>
    Get,

    /// <summary>A JSON body.</summary>
    Post,
}
