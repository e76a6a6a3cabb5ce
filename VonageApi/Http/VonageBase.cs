namespace ContactCenter.VonageApi.Http;

/// <summary>Which of the two general hosts serves a request (facts §4.1).</summary>
internal enum VonageBase
{
    /// <summary><c>Vonage:ApiBaseUrl</c>.</summary>
    Api = 0,

    /// <summary><c>Vonage:RestBaseUrl</c>.</summary>
    Rest,
}
