using Microsoft.AspNetCore.Authentication;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>How the admin key may be given.</summary>
internal sealed class ApiKeySchemeOptions : AuthenticationSchemeOptions
{
    /// <summary>True where browsers come, which can send it only as the password of HTTP Basic.</summary>
    public bool AcceptsBasic { get; set; }
}
