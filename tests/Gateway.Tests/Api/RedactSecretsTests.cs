using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ContactCenter.Gateway.Tests.Faces;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Gateway.Tests.Api;

public class RedactSecretsTests
{
    [Fact]
    public async Task No_key_and_no_pin_reaches_the_log_even_at_the_most_talkative_level()
    {
        const string Pin = "90817263";
        const string WrongKey = "a-key-somebody-guessed";
        var log = new Memory();
        await using var gateway = new GatewayFixture()
            .With("Agents:SignIn", "Pin")
            .With("Logging:LogLevel:Default", "Trace")
            .With("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
            .With("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
            .With("Logging:Memory:LogLevel:Default", "Trace")
            .With("Logging:LogLevel:Orleans", "Trace")
            .With("Logging:LogLevel:Microsoft.Orleans", "Trace")
            .With("Console:Operators:0:Name", "Ada").With("Console:Operators:0:Role", "admin").With("Console:Operators:0:PasswordHash", SignInGateway.AdasHash)
            .With(services => services.AddSingleton<IStartupFilter, TokenPage>())
            .With(services => services.AddSingleton<ILoggerProvider>(log))
            .With(services => services.AddSingleton<IOutgoingGrainCallFilter>(new Requests(log)));
        using var api = gateway.Admin();
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", $$"""{"pin":"{{Pin}}"}"""));
        await ApiAssert.Problem(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", $$"""{"pin":{{Pin}}}"""), HttpStatusCode.BadRequest, "invalid-field");
        await ApiAssert.Problem(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", $$"""{"pin":"{{Pin}}" """), HttpStatusCode.BadRequest, "not-json");

        using var client = gateway.CreateClient();
        var signIn = $$"""{"mobile_api_key":"{{GatewayFixture.MobileKey}}","user_name":"Jane","pin":"{{Pin}}"}""";
        await ApiAssert.Json(await client.PostAsync($"/api/jwt?mobile_api_key={GatewayFixture.MobileKey}&pin={Pin}", ApiAssert.Body(signIn)));
        await client.PostAsync("/api/jwt", ApiAssert.Body(signIn.Replace(GatewayFixture.MobileKey, WrongKey, StringComparison.Ordinal)));
        await client.PostAsync("/api/jwt", ApiAssert.Body(signIn[..^1]));
        client.DefaultRequestHeaders.Add("X-Api-Key", WrongKey);
        await client.GetAsync("/api/v1/users");
        client.DefaultRequestHeaders.Remove("X-Api-Key");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{GatewayFixture.AdminKey}")));
        await client.GetAsync("/ops/orleans");

        using var browser = new Browser(gateway);
        await browser.SignIn("operator", "Ada", WrongKey);
        await browser.SignIn("account", "abcd1234", WrongKey);
        await browser.SignIn("setup", "", GatewayFixture.AdminKey);
        await browser.SignIn("operator", "Ada", SignInGateway.AdasPassword);

        // The first lines of local mode print the keys on purpose.
        var lines = log.Lines.Where(line => !line.StartsWith("Local mode:", StringComparison.Ordinal)).ToList();
        Assert.Contains(lines, line => line.Contains("Executing endpoint", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("CheckPin", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Ada signed in to the console as admin", StringComparison.Ordinal));
        foreach (var secret in (string[])[Pin, WrongKey, GatewayFixture.MobileKey, GatewayFixture.AdminKey, SignInGateway.AdasPassword, SignInGateway.AdasHash, browser.Session!.Value])
        {
            var leak = lines.FirstOrDefault(line => line.Contains(secret, StringComparison.Ordinal));
            Assert.True(leak is null, leak);
        }
    }

    /// <summary>A request that comes too late is logged as it describes itself.</summary>
    private sealed class Requests(Memory log) : IOutgoingGrainCallFilter
    {
        public Task Invoke(IOutgoingGrainCallContext context)
        {
            log.Lines.Enqueue($"{context.Request}");
            return context.Invoke();
        }
    }

    [ProviderAlias("Memory")]
    private sealed class Memory : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(p => $"{p.Key}={p.Value}")) : "";
            Lines.Enqueue($"{formatter(state, exception)} {values} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
