using ContactCenter.Gateway.Api.Security;
using Orleans.Dashboard;

namespace ContactCenter.Gateway.Hosting;

/// <summary>
/// The dashboard of Orleans at <see cref="Path"/>, for operations. It is made once somebody asks for it: it packs its files when it is made, which takes half a
/// second of a core, a seventh of a gateway's start.
/// </summary>
internal static class OrleansDashboardPage
{
    /// <summary>Where it is.</summary>
    public const string Path = "/ops/orleans";

    /// <summary>Maps it; whoever asks has the rights of operations, or is refused before anything is made.</summary>
    public static void MapOrleansDashboardPage(this WebApplication app)
    {
        var page = new Lazy<RequestDelegate>(() => Make(app.Services));
        app.Map($"{Path}/{{**page}}", (RequestDelegate)(http =>
        {
            // It has a routing of its own, which takes no request that was routed already.
            http.SetEndpoint(null);
            return page.Value(http);
        })).RequireAuthorization(ApiSecurity.OperationsPolicy);
    }

    private static RequestDelegate Make(IServiceProvider services)
    {
        var own = new ApplicationBuilder(services);
        own.UseRouting();

        // Endpoints that are mapped here are known to the whole application: they ask for the same rights whichever way leads to them.
        own.UseAuthorization();
        own.UseEndpoints(endpoints => endpoints.MapOrleansDashboard(Path).RequireAuthorization(ApiSecurity.OperationsPolicy));
        return own.Build();
    }
}
