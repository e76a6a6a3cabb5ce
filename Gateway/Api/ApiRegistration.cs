using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.SignIn;

namespace ContactCenter.Gateway.Api;

/// <summary>The HTTP API: <c>/api/jwt</c> for client apps, <c>/api/v1</c> for machines, and the page that shows it.</summary>
internal static class ApiRegistration
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddApiErrors();
        services.AddApiSecurity();
        services.AddSingleton<AttemptLimiter>();
        services.AddAgentSignIn();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapJwtApi();
    }
}
