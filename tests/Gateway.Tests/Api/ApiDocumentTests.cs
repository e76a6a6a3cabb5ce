using System.Net;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContactCenter.Gateway.Tests.Api;

public partial class ApiDocumentTests(GatewayFixture gateway)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_describes_every_operation()
    {
        using var client = gateway.CreateClient();
        var document = await client.Get("/api/openapi.json");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value))).ToList();
        Assert.Equal(
            [
                "DELETE /api/v1/mailboxes/{name}/messages/{id}", "DELETE /api/v1/numbers/{number}", "DELETE /api/v1/queues/{id}", "DELETE /api/v1/skills/{name}", "DELETE /api/v1/users/{id}", "GET /api/v1/agents", "GET /api/v1/agents/{name}", "GET /api/v1/audit", "GET /api/v1/calls", "GET /api/v1/calls/{id}", "GET /api/v1/calls/{id}/recordings", "GET /api/v1/calls/{id}/why", "GET /api/v1/directory", "GET /api/v1/events",
                "GET /api/v1/flows", "GET /api/v1/flows/{id}", "GET /api/v1/flows/{id}/ncco", "GET /api/v1/flows/{id}/versions", "GET /api/v1/flows/{id}/versions/{version}", "GET /api/v1/live", "GET /api/v1/mailboxes", "GET /api/v1/mailboxes/{name}/messages", "GET /api/v1/mailboxes/{name}/messages/{id}/audio", "GET /api/v1/numbers",
                "GET /api/v1/numbers/available", "GET /api/v1/numbers/{number}", "GET /api/v1/offers/{call}", "GET /api/v1/platform/application", "GET /api/v1/platform/application/keys/public", "GET /api/v1/platform/balance",
                "GET /api/v1/platform/numbers", "GET /api/v1/platform/users", "GET /api/v1/queues", "GET /api/v1/queues/{id}", "GET /api/v1/queues/{id}/callbacks", "GET /api/v1/queues/{id}/waiting", "GET /api/v1/recordings", "GET /api/v1/recordings/{call}/{id}",
                "GET /api/v1/reports/agents", "GET /api/v1/reports/calls.csv", "GET /api/v1/reports/calls.json", "GET /api/v1/reports/calls.jsonl",
                "GET /api/v1/reports/dispositions", "GET /api/v1/reports/erasures", "GET /api/v1/reports/queues", "GET /api/v1/reports/service-level",
                "GET /api/v1/reports/surveys", "GET /api/v1/sdk", "GET /api/v1/session", "GET /api/v1/settings", "GET /api/v1/skills", "GET /api/v1/users",
                "GET /api/v1/users/{id}", "PATCH /api/v1/mailboxes/{name}/messages/{id}", "PATCH /api/v1/queues/{id}", "PATCH /api/v1/settings", "POST /api/jwt", "POST /api/queue", "POST /api/queue/ncco", "POST /api/queue/transfer", "POST /api/v1/agents/{name}/wrap-up", 
                "POST /api/v1/calls/{id}/assign", "POST /api/v1/calls/{id}/complete", "POST /api/v1/calls/{id}/conference", "POST /api/v1/calls/{id}/consult", "POST /api/v1/calls/{id}/disposition", "POST /api/v1/calls/{id}/hang-up",
                "POST /api/v1/calls/{id}/hold", "POST /api/v1/calls/{id}/queue", "POST /api/v1/calls/{id}/record",
                "POST /api/v1/calls/{id}/resume", "POST /api/v1/calls/{id}/supervise", "POST /api/v1/calls/{id}/take-back", "POST /api/v1/calls/{id}/transfer",
                "POST /api/v1/flows/try", "POST /api/v1/flows/validate", "POST /api/v1/flows/{id}/publish", "POST /api/v1/flows/{id}/rollback",
                "POST /api/v1/numbers/{number}/cancel", "POST /api/v1/numbers/{number}/link", "POST /api/v1/numbers/{number}/rent", "POST /api/v1/numbers/{number}/unlink",
                "POST /api/v1/offers/{call}/{offer}/reject",
                "POST /api/v1/platform/application", "POST /api/v1/platform/application/keys/private", "POST /api/v1/platform/reset", "POST /api/v1/queues/{id}/callbacks", "POST /api/v1/reports/erasures", "POST /api/v1/users/{id}/jwt", "POST /api/whisper", "PUT /api/v1/agents/{name}", "PUT /api/v1/agents/{name}/presence",
                "PUT /api/v1/flows/{id}", "PUT /api/v1/numbers/{number}", "PUT /api/v1/platform/application", "PUT /api/v1/queues/{id}", "PUT /api/v1/skills/{name}", "PUT /api/v1/users/{id}",
            ],
            operations.Select(o => o.Name).Order(StringComparer.Ordinal));
        foreach (var (name, operation) in operations)
        {
            Assert.True(operation.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 0, name);
            Assert.True(operation.GetProperty("responses").TryGetProperty("503", out _), name);
            Assert.Equal(name.Contains("/api/v1/", StringComparison.Ordinal), operation.TryGetProperty("security", out _));
        }

        Assert.Contains("Idempotency-Key", document.GetProperty("paths").GetProperty("/api/v1/settings").GetProperty("patch").GetProperty("parameters").GetRawText(), StringComparison.Ordinal);
        var assignment = document.GetProperty("components").GetProperty("schemas").GetProperty("NumberAssignment");
        Assert.False(assignment.TryGetProperty("required", out _));
        Assert.False(assignment.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("X-Api-Key", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        using var client = gateway.CreateClient();
        using var page = await client.GetAsync("/api/docs");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(@"(src|href)\s*=\s*[""']?(https?:)?//", html);
        Assert.DoesNotContain("cdn.", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"telemetry\":false", html.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"withDefaultFonts\":false", html.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("api/openapi.json", html, StringComparison.Ordinal);

        var assets = Sources().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var response = await client.GetAsync(new Uri(page.RequestMessage!.RequestUri!, asset));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 100, asset);
        }
    }

    [GeneratedRegex("<script[^>]*\\ssrc=\"([^\"]+)\"")]
    private static partial Regex Sources();

    [Fact]
    public async Task The_description_that_the_pages_are_checked_against_is_that_of_this_gateway()
    {
        var file = typeof(ApiDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ApiDescription").Value!;
        using var client = gateway.CreateClient();
        var served = JsonNode.Parse(await client.GetStringAsync("/api/openapi.json"))!.AsObject();
        served.Remove("servers");
        var description = served.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("CONTACT_CENTER_UPDATE") == "true")
        {
            await File.WriteAllTextAsync(file, description);
        }

        Assert.True(description == await File.ReadAllTextAsync(file), $"{file} is not what the gateway serves: look at the difference, and run this test with CONTACT_CENTER_UPDATE=true to write it anew.");
    }
}
