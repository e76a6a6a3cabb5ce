using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Refuses a way of signing in that does not exist.</summary>
internal sealed class AgentsOptionsValidator(IServiceProviderIsKeyedService services) : IValidateOptions<AgentsOptions>
{
    public ValidateOptionsResult Validate(string? name, AgentsOptions options) =>
        services.IsKeyedService(typeof(IAgentSignIn), options.SignIn)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Agents:SignIn is '{options.SignIn}', which is no way to sign in; use {MobileKeySignIn.Name} or {PinSignIn.Name}.");
}
