using ContactCenter.Simulator.Face.Control;
using ContactCenter.Simulator.Face.Page;
using ContactCenter.Simulator.Face.View;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Face;

/// <summary>
/// The page and the control API. Needs <see cref="Time.ISimLoop"/>, <see cref="Observing.Journal"/>, <see cref="IVoicePlatform"/>,
/// <see cref="SimAccount"/>, <see cref="Hosting.SimulatorOptions"/> and <see cref="TimeProvider"/> among the services.
/// </summary>
public static class FaceRegistration
{
    /// <summary>Adds what the page and the control API need.</summary>
    public static void AddFace(this IServiceCollection services)
    {
        services.AddCors();
        services.AddSingleton<GatewayPages>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<PeopleReader>();
        services.AddSingleton<WorldView>();
        services.AddSingleton<PeopleControl>();
        services.AddSingleton<UsersControl>();
        services.AddSingleton<LiveFeed>();
    }

    /// <summary>Maps <c>/</c>, its files and <c>/control</c>. Call before the loop runs: from then on the page sees what happens.</summary>
    public static void MapFace(this WebApplication app)
    {
        // Made now, so that nothing is missed.
        var world = app.Services.GetRequiredService<WorldView>();
        app.Services.GetRequiredService<UserSessions>().Changed = world.PeopleChanged;
        app.UseCors();
        app.MapControlApi();
        app.MapPage();
    }
}
