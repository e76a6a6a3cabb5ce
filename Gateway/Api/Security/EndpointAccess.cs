namespace ContactCenter.Gateway.Api.Security;

/// <summary>Says of an endpoint who may use it.</summary>
internal static class EndpointAccess
{
    /// <summary>Supervisors, administrators and machine clients only.</summary>
    public static RouteHandlerBuilder ForSupervisors(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiSecurity.ApiPolicy).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Administrators and machine clients only.</summary>
    public static RouteHandlerBuilder ForAdmins(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiSecurity.AdminPolicy).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Agents too; the handler looks whose it is that they ask for.</summary>
    public static RouteHandlerBuilder ForAgents(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiSecurity.DeskPolicy).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>A page for whoever signed in to the console; others are sent to sign in.</summary>
    public static TBuilder ForConsole<TBuilder>(this TBuilder page)
        where TBuilder : IEndpointConventionBuilder => page.RequireAuthorization(ApiSecurity.PagePolicy);

    /// <summary>A page for administrators.</summary>
    public static TBuilder ForAdminPages<TBuilder>(this TBuilder page)
        where TBuilder : IEndpointConventionBuilder => page.RequireAuthorization(ApiSecurity.AdminPagePolicy);
}
