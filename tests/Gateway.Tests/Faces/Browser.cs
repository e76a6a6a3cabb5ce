using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace ContactCenter.Gateway.Tests.Faces;

/// <summary>A browser as far as sign-in goes: keeps cookies, follows no redirects, and has CSRF tokens from <see cref="TokenPage"/>.</summary>
internal sealed class Browser(GatewayFixture gateway, CookieContainer jar) : IDisposable
{
    public Browser(GatewayFixture gateway)
        : this(gateway, new())
    {
    }

    public CookieContainer Jar => jar;

    public HttpClient Http { get; } = gateway.CreateDefaultClient(new CookieContainerHandler(jar));

    /// <summary>The session's cookie; null when there is none.</summary>
    public Cookie? Session => jar.GetCookies(new Uri("http://localhost")).SingleOrDefault(cookie => cookie.Name == "cc.session");

    public Task<string> Token(bool anonymous = false) => Http.GetStringAsync(new Uri(anonymous ? TokenPage.Anonymous : TokenPage.Path, UriKind.Relative));

    public async Task<HttpResponseMessage> SignIn(string way, string name, string secret, string? returnUrl = null) => await Post(
        "/sign-in", new() { ["way"] = way, ["name"] = name, ["secret"] = secret, ["returnUrl"] = returnUrl ?? "", ["__RequestVerificationToken"] = await Token(anonymous: true) });

    /// <summary>Signs in and sees to it that it worked.</summary>
    public async Task<Browser> As(string name, string secret)
    {
        using var response = await SignIn("operator", name, secret);
        Assert.Equal("/console", response.Headers.Location?.ToString());
        return this;
    }

    public async Task<HttpResponseMessage> Post(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>A change as the console's scripts send it.</summary>
    public async Task<HttpResponseMessage> Change(HttpMethod method, string path, string? token, string json = "{}")
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
        if (token is not null)
        {
            request.Headers.Add("X-CSRF-Token", token);
        }

        return await Http.SendAsync(request);
    }

    public void Dispose() => Http.Dispose();
}
