using Microsoft.AspNetCore.Authentication;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Who may use the API and the operator's pages (design §8).</summary>
internal static class ApiSecurity
{
    /// <summary>Policy of what supervisors may do and agents may not: all of <c>/api/v1</c> that is neither <see cref="DeskPolicy"/> nor <see cref="AdminPolicy"/>.</summary>
    public const string ApiPolicy = "api";

    /// <summary>Policy of what only administrators may do: the account, numbers, settings, users, flows in force, erasures.</summary>
    public const string AdminPolicy = "admin";

    /// <summary>Policy of what agents may do for themselves, and supervisors for everybody; the endpoint looks whose it is.</summary>
    public const string DeskPolicy = "desk";

    /// <summary>Policy of <c>/ops</c>.</summary>
    public const string OperationsPolicy = "operations";

    /// <summary>Policy of the console's pages.</summary>
    public const string PagePolicy = "page";

    /// <summary>Policy of the console's pages that are for administrators.</summary>
    public const string AdminPagePolicy = "admin-page";

    /// <summary>Role of who bears the admin key, and of operators who may do everything.</summary>
    public const string AdminRole = "admin";

    /// <summary>Role of operators who run the floor, without what costs money or opens the account.</summary>
    public const string SupervisorRole = "supervisor";

    /// <summary>Role of who bears a token that we issued to an agent.</summary>
    public const string AgentRole = "agent";

    /// <summary>Name of who bears the admin key.</summary>
    public const string AdminKeyName = "admin key";

    /// <summary>Header that carries the admin key.</summary>
    public const string KeyHeader = "X-Api-Key";

    /// <summary>Scheme of who signed in to the console.</summary>
    public const string SessionScheme = "console-session";

    /// <summary>Header in which the console's scripts prove that they are the console's.</summary>
    public const string CsrfHeader = "X-CSRF-Token";

    /// <summary>Cookie of who signed in to the console.</summary>
    public const string SessionCookie = "cc.session";

    private const string ApiScheme = "key-token-or-session";
    private const string OperationsScheme = "key-basic-or-session";
    private const string HeaderScheme = "api-key";
    private const string TokenScheme = "agent-token";
    private const string BrowserScheme = "api-key-or-basic";

    public static void AddApiSecurity(this IServiceCollection services)
    {
        // No default scheme: requests that need no key, webhooks above all, are never asked for it. One scheme answers a request, and alone says no to it.
        services.AddAuthentication()
            .AddPolicyScheme(ApiScheme, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey(KeyHeader) ? HeaderScheme
                : AgentTokenHandler.IsBorne(http) ? TokenScheme
                : IsFromConsole(http) ? SessionScheme
                : HeaderScheme)
            .AddPolicyScheme(OperationsScheme, null, options => options.ForwardDefaultSelector = http =>
                !http.Request.Headers.ContainsKey(KeyHeader) && http.Request.Headers.Authorization.Count == 0 && IsFromConsole(http) ? SessionScheme : BrowserScheme)
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(HeaderScheme, null)
            .AddScheme<AuthenticationSchemeOptions, AgentTokenHandler>(TokenScheme, null)
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(BrowserScheme, options => options.AcceptsBasic = true);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(ApiScheme).RequireRole(AdminRole, SupervisorRole))
            .AddPolicy(AdminPolicy, policy => policy.AddAuthenticationSchemes(ApiScheme).RequireRole(AdminRole))
            .AddPolicy(DeskPolicy, policy => policy.AddAuthenticationSchemes(ApiScheme).RequireRole(AdminRole, SupervisorRole, AgentRole))
            .AddPolicy(PagePolicy, policy => policy.AddAuthenticationSchemes(SessionScheme).RequireRole(AdminRole, SupervisorRole))
            .AddPolicy(AdminPagePolicy, policy => policy.AddAuthenticationSchemes(SessionScheme).RequireRole(AdminRole))
            .AddPolicy(OperationsPolicy, policy => policy.AddAuthenticationSchemes(OperationsScheme).RequireRole(AdminRole));
    }

    // A page whose session was ended elsewhere has no cookie any more, but still its token.
    private static bool IsFromConsole(HttpContext http) =>
        http.Request.Cookies.ContainsKey(SessionCookie) || http.Request.Headers.ContainsKey(CsrfHeader);
}
