using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Grains.Time;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>A gateway with an administrator, Ada, and a supervisor, Sue, who may sign in.</summary>
public class SignInGateway : GatewayFixture
{
    public const string AdasPassword = "ada's password";
    public const string SuesPassword = "sue's password";
    internal static readonly string AdasHash = PasswordHashes.Make(AdasPassword);
    internal static readonly string SuesHash = PasswordHashes.Make(SuesPassword);

    public SignInGateway()
    {
        With("Console:Operators:0:Name", "Ada").With("Console:Operators:0:Role", "admin").With("Console:Operators:0:PasswordHash", AdasHash);
        With("Console:Operators:1:Name", "Sue").With("Console:Operators:1:Role", "supervisor").With("Console:Operators:1:PasswordHash", SuesHash);
        With(services => services.AddSingleton<IStartupFilter, TokenPage>());
    }

    /// <summary>A further gateway of the same cluster.</summary>
    internal SignInGateway Beside()
    {
        var grains = Grains;
        var other = new SignInGateway();
        other.With(services => services.AddSingleton(grains));
        return other;
    }

    /// <summary>The machine's clock, by which sessions end, is one that tests move.</summary>
    internal SignInGateway At(TimeProvider clock)
    {
        With(services => services.AddSingleton(new MachineClock(clock)));
        return this;
    }
}
