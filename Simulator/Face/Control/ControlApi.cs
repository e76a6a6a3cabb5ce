namespace ContactCenter.Simulator.Face.Control;

/// <summary>What people at the page, and programs, can do to the simulated world: <c>/control/…</c>.</summary>
internal static class ControlApi
{
    public static void MapControlApi(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/control").AddEndpointFilter<RouteGroupBuilder, LocalOnly>()
            .RequireCors(cors => cors.SetIsOriginAllowed(routes.ServiceProvider.GetRequiredService<GatewayPages>().IsOrigin).AllowAnyMethod().AllowAnyHeader());
        control.MapPost("/calls", (PeopleControl people, HttpRequest request) => people.Dial(request));
        control.MapPost("/app-calls", (PeopleControl people, HttpRequest request) => people.CallServer(request));
        control.MapPost("/legs/{leg}/{action}", (PeopleControl people, HttpRequest request, string leg, string action) => people.Act(request, leg, action));
        control.MapGet("/users", (UsersControl users) => users.List());
        control.MapPost("/users/{user}/log-in", (UsersControl users, string user, string? application) => users.LogIn(user, application));
        control.MapPost("/users/{user}/log-out", (UsersControl users, string user, string? application) => users.LogOut(user, application));
        control.MapGet("/state", (LiveFeed feed) => feed.State());
        control.MapGet("/live", (LiveFeed feed, HttpContext http) => feed.Stream(http));
    }
}
