namespace ContactCenter.Gateway.Api.Security;

/// <summary>Says of an endpoint who may use it.</summary>
internal static class EndpointAccess
{
    /// <summary>Supervisors and machine clients only.</summary>
    public static RouteHandlerBuilder ForSupervisors(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiSecurity.ApiPolicy).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Agents too; the handler looks whose it is that they ask for.</summary>
    public static RouteHandlerBuilder ForAgents(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization(ApiSecurity.DeskPolicy).ProducesProblem(StatusCodes.Status403Forbidden);
}
