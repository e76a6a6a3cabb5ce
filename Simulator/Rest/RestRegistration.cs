using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Rest;

/// <summary>The platform's REST APIs.</summary>
internal static class RestRegistration
{
    public static void AddRest(this IServiceCollection services) => services.AddSingleton<TokenCheck>().AddSingleton<RestPipeline>();

    public static void MapRest(this WebApplication app)
    {
        var services = app.Services;
        var (pipeline, platform) = (services.GetRequiredService<RestPipeline>(), services.GetRequiredService<IVoicePlatform>());
        app.MapCallRoutes(pipeline, platform);
        app.MapRecordingRoutes(services.GetRequiredService<ISimLoop>(), services.GetRequiredService<TokenCheck>(), platform);
        app.MapUserRoutes(pipeline);
        app.MapApplicationRoutes(pipeline);
        app.MapNumberRoutes(pipeline);
    }
}
