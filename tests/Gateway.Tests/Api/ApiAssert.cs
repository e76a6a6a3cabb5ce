using System.Net;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>What every answer of the API has in common.</summary>
internal static class ApiAssert
{
    /// <summary>The answer is a problem with this status and code; returns its body.</summary>
    public static async Task<JsonElement> Problem(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ContactCenter.", text, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>The answer is a problem that names these places of the body.</summary>
    public static async Task Problem(HttpResponseMessage response, HttpStatusCode status, string code, params string[] paths)
    {
        var problem = await Problem(response, status, code);
        Assert.Equal(paths, problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("path").GetString()!));
    }

    /// <summary>The answer is a success with a JSON body; returns it.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(text);
    }

    public static StringContent Body(string json, string mediaType = "application/json") => new(json, Encoding.UTF8, mediaType);

    public static async Task<JsonElement> Get(this HttpClient client, string url) => await Json(await client.GetAsync(new Uri(url, UriKind.Relative)));

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string url, string? json = null, string? operation = null)
    {
        var request = new HttpRequestMessage(method, url) { Content = json is null ? null : Body(json) };
        if (operation is not null)
        {
            request.Headers.Add("Idempotency-Key", operation);
        }

        return client.SendAsync(request);
    }
}
