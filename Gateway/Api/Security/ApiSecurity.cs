namespace ContactCenter.Gateway.Api.Security;

/// <summary>Who may use the API and the operator's pages (design §8).</summary>
internal static class ApiSecurity
{
    /// <summary>Policy of <c>/api/v1</c>.</summary>
    public const string ApiPolicy = "api";

    /// <summary>Policy of <c>/ops</c>.</summary>
    public const string OperationsPolicy = "operations";

    /// <summary>Role of who bears the admin key.</summary>
    public const string AdminRole = "admin";

    /// <summary>Header that carries the admin key.</summary>
    public const string KeyHeader = "X-Api-Key";

    private const string HeaderScheme = "api-key";
    private const string BrowserScheme = "api-key-or-basic";

    public static void AddApiSecurity(this IServiceCollection services)
    {
        // Two schemes and no default one: requests that need no key, webhooks above all, are never asked for it.
        services.AddAuthentication()
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(HeaderScheme, null)
            .AddScheme<ApiKeySchemeOptions, ApiKeyHandler>(BrowserScheme, options => options.AcceptsBasic = true);
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(HeaderScheme).RequireRole(AdminRole))
            .AddPolicy(OperationsPolicy, policy => policy.AddAuthenticationSchemes(BrowserScheme).RequireRole(AdminRole));
    }
}
