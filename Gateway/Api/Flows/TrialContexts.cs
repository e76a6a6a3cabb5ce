using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Applications;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Calls that are only tried, under the settings and rules of dialling in force.</summary>
internal static class TrialContexts
{
    private const string TrialCall = "trial";

    /// <summary>Makes one.</summary>
    /// <param name="grains">To ask for settings.</param>
    /// <param name="urls">Where the platform goes on.</param>
    /// <param name="to">What is dialled; null: the number of the settings.</param>
    /// <param name="from">Caller id.</param>
    /// <param name="fromUser">App user who calls; null for phones.</param>
    /// <param name="now">Time of the call.</param>
    public static async ValueTask<FlowContext> Make(IGrainFactory grains, ContinuationUrls urls, string? to, string? from, string? fromUser, DateTimeOffset now)
    {
        var application = grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
        var (defaults, dialling) = (await application.Routing(), await application.DialRules());
        var callerId = Number(defaults.CallerId);
        return new FlowContext
        {
            Call = TrialCall,
            Uuid = TrialCall,
            To = to,
            From = from,
            FromUser = fromUser,
            Number = fromUser is null ? Number(to) ?? callerId : callerId,
            LastResort = Number(defaults.LastResort),
            Dialling = dialling.Read<DialPolicy>() with { EmergencyRoute = Number(defaults.EmergencyRoute) },
            Urls = urls,
            Now = now,
        };
    }

    private static PhoneNumber? Number(string? text) => PhoneNumber.TryParse(text, out var number) ? number : null;
}
