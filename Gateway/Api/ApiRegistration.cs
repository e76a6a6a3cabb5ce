using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Gateway.Api.Clients;
using ContactCenter.Gateway.Api.Agents;
using ContactCenter.Gateway.Api.Audits;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Directories;
using ContactCenter.Gateway.Api.Docs;
using ContactCenter.Gateway.Api.Events;
using ContactCenter.Gateway.Api.Flows;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Mailboxes;
using ContactCenter.Gateway.Api.Numbers;
using ContactCenter.Gateway.Api.Offers;
using ContactCenter.Gateway.Api.Platform;
using ContactCenter.Gateway.Api.Queues;
using ContactCenter.Gateway.Api.Recordings;
using ContactCenter.Gateway.Api.Reports;
using ContactCenter.Gateway.Api.Sdk;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Api.Settings;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Gateway.Api.Skills;
using ContactCenter.Gateway.Api.Users;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Gateway.Live;

namespace ContactCenter.Gateway.Api;

/// <summary>The HTTP API: <c>/api/jwt</c> for client apps, <c>/api/v1</c> for machines, and the page that shows it.</summary>
internal static class ApiRegistration
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddApiErrors();
        services.AddApiSecurity();
        services.AddCsrfCheck();
        services.AddConsoleSignIn();
        services.AddRedactSecrets();
        services.AddApiDocument();
        services.AddCallsApi();
        services.AddAuditApi();
        services.AddEventsApi();
        services.AddLive();
        services.AddDirectoryApi();
        services.AddReportsApi();
        services.AddRecordingsApi();
        services.AddPlatformApi();
        services.AddSdkApi();
        services.AddSingleton<AttemptLimiter>();
        services.AddSingleton<GrainRetries>();
        services.AddAgentSignIn();
        services.AddClientQueue();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapJwtApi();
        api.MapClientQueueApi();
        var all = api.MapGroup("/v1").ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        all.AddEndpointFilter(PathNames.Filter);
        all.AddEndpointFilter(GrainRetries.Filter);
        all.AddEndpointFilter(AuditTrail.Filter);

        // What says who may use it endpoint by endpoint; all else is not for agents.
        all.MapAgentsApi();
        all.MapSkillsApi();
        all.MapQueuesApi();
        all.MapCallsApi();
        all.MapOffersApi();
        all.MapDirectoryApi();
        all.MapLiveApi();
        all.MapMailboxesApi();
        all.MapSessionApi();
        all.MapSdkRegionApi();

        var supervisors = all.MapGroup("").RequireAuthorization(ApiSecurity.ApiPolicy);
        supervisors.MapAuditApi();
        supervisors.MapEventsApi();
        supervisors.MapFlowsApi();
        supervisors.MapRecordingsApi();
        supervisors.MapReportsApi();
        var admins = all.MapGroup("").RequireAuthorization(ApiSecurity.AdminPolicy);
        admins.MapNumbersApi();
        admins.MapNumberRentalApi();
        admins.MapSettingsApi();
        admins.MapUsersApi();
        admins.MapPlatformApi();
        admins.MapSdkApi();
        app.MapConsoleSignIn();
        app.MapApiDocument();
        app.MapOrleansDashboardPage();
    }
}
