using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Settings;

/// <summary><c>/api/v1/settings</c>: what calls do that no number decides.</summary>
internal static class SettingsApi
{
    public static void MapSettingsApi(this RouteGroupBuilder v1)
    {
        var settings = v1.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("", Get);
        settings.MapPatch("", Change).TakesIdempotencyKey().Problems(400, 409, 413, 415);
    }

    /// <summary>The settings; no secrets.</summary>
    internal static async Task<ViewResult<SettingsView>> Get(IGrainFactory grains) => new(await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).View());

    /// <summary>Changes settings.</summary>
    internal static async Task<Results<Ok<CommandDone>, ProblemHttpResult>> Change(SettingsPatch body, HttpContext http, IGrainFactory grains)
    {
        var reply = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Change(new ChangeSettings
        {
            OperationId = http.OperationId(),
            DefaultFlow = body.DefaultFlow,
            OutboundFlow = body.OutboundFlow,
            BusyFlow = body.BusyFlow,
            CallerId = body.CallerId,
            LastResortNumber = body.LastResortNumber,
            EmergencyRoute = body.EmergencyRoute,
            BasedOn = body.BasedOn,
        });
        return reply.ToResult();
    }
}
