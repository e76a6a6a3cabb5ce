using ContactCenter.Gateway.Faces.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>A gateway with an administrator, Ada, and a supervisor, Sue, who may sign in.</summary>
public class SignInGateway : GatewayFixture
{
    public const string AdasPassword = "ada's password";
    public const string SuesPassword = "sue's password";

    public SignInGateway()
    {
        With("Console:Operators:0:Name", "Ada").With("Console:Operators:0:Role", "admin").With("Console:Operators:0:PasswordHash", PasswordHashes.Make(AdasPassword));
        With("Console:Operators:1:Name", "Sue").With("Console:Operators:1:Role", "supervisor").With("Console:Operators:1:PasswordHash", PasswordHashes.Make(SuesPassword));
        With(services => services.AddSingleton<IStartupFilter, TokenPage>());
    }

    /// <summary>The clock of sessions.</summary>
    internal FakeTimeProvider People { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Moves the clock of sessions only.</summary>
    internal SignInGateway WithPeoplesClock()
    {
        With(services => services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>("console-session").Configure(cookie => cookie.TimeProvider = People));
        return this;
    }
}
