using Microsoft.AspNetCore.Authentication;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Who may use the API and the operator's pages (design §8).</summary>
internal static class ApiSecurity
{
    /// <summary>Policy of what agents may not do: all of <c>/api/v1</c> that is not <see cref="DeskPolicy"/>.</summary>
    public const string ApiPolicy = "api";

    /// <summary>Policy of what agents may do for themselves, and supervisors for everybody; the endpoint looks whose it is.</summary>
    public const string DeskPolicy = "desk";

    /// <summary>Policy of <c>/ops</c>.</summary>
    public const string OperationsPolicy = "operations";

    /// <summary>Role of who bears the admin key.</summary>
    public const string AdminRole = "admin";

    /// <summary>Role of who bears a token that we issued to an agent.</summary>
    public const string AgentRole = "agent";

    /// <summary>Header that carries the admin key.</summary>
    public const string KeyHeader = "X-Api-Key";

    private const string ApiScheme = "api-key-or-token";
    private const string HeaderScheme = "api-key";
    private const string TokenScheme = "agent-token";
    private const string BrowserScheme = "api-key-or-basic";

    public static void AddApiSecurity(this IServiceCollection services)
    {
        // No default scheme: requests that need no key, webhooks above all, are never asked for it. One scheme answers a request, and alone says no to it.
        services.AddAuthentication()
            .AddPolicyScheme(ApiScheme, null, options => options.ForwardDefaultSelector = http =>
                !http.Request.Headers.ContainsKey(KeyHeader) && AgentTokenHandler.IsBorne(http) ? TokenScheme : HeaderScheme)
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(HeaderScheme, null)
            .AddScheme<AuthenticationSchemeOptions, AgentTokenHandler>(TokenScheme, null)
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(BrowserScheme, options => options.AcceptsBasic = true);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(ApiScheme).RequireRole(AdminRole))
            .AddPolicy(DeskPolicy, policy => policy.AddAuthenticationSchemes(ApiScheme).RequireRole(AdminRole, AgentRole))
            .AddPolicy(OperationsPolicy, policy => policy.AddAuthenticationSchemes(BrowserScheme).RequireRole(AdminRole));
    }
}
