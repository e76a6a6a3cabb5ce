using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Numbers;

namespace ContactCenter.Grains.Dialling;

/// <summary>Which numbers are the tenant's own.</summary>
internal sealed class OwnNumbers(IGrainFactory grains)
{
    /// <summary>Whether a number is one of ours: one that is set up here, or the caller id of the settings.</summary>
    public async ValueTask<bool> Have(PhoneNumber number) =>
        (await grains.GetGrain<INumberGrain>(number.Digits).Route()).IsOurs
        || (await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing()).CallerId == number.Digits;
}
