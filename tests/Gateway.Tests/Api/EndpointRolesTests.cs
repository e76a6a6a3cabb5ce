using System.Net;
using System.Reflection;
using System.Text.Json;
using ContactCenter.Gateway.Tests.Faces;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>
/// Walks everything that the API's description lists and asks for it as nobody, as an agent, as a supervisor and as an administrator. Who may do what stands in
/// <c>EndpointRoles.txt</c>: an endpoint that is new has to be given a line.
/// </summary>
public class EndpointRolesTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    private const string Open = "open";
    private const string Agent = "agent";
    private const string Supervisor = "supervisor";
    private const string Admin = "admin";

    private static readonly Dictionary<string, string> Expected = Lines();

    [Fact]
    public async Task Every_endpoint_stands_in_the_list_and_nothing_else()
    {
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), (await Endpoints()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_key_nothing_below_v1_says_anything()
    {
        using var client = gateway.CreateDefaultClient();
        var faults = new List<string>();
        foreach (var endpoint in await Endpoints())
        {
            var (status, code) = await Ask(client, endpoint);
            if ((Expected[endpoint] == Open) == (status == HttpStatusCode.Unauthorized && code == "unauthorized"))
            {
                faults.Add($"{endpoint}: {(int)status} {code}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task An_open_endpoint_asks_for_the_key_of_the_apps_itself()
    {
        using var client = gateway.CreateDefaultClient();
        foreach (var endpoint in Expected.Where(line => line.Value == Open).Select(line => line.Key))
        {
            var (status, _) = await Ask(client, endpoint, """{"mobile_api_key":"a-guess-of-somebody","user_name":"x","leg_id":"x","conversation":"x"}""", query: "?mobile_api_key=a-guess&leg_id=x");
            Assert.Equal((endpoint, HttpStatusCode.Unauthorized), (endpoint, status));
        }
    }

    [Fact]
    public async Task An_agent_gets_at_what_is_for_agents_and_at_nobody_elses()
    {
        using var client = gateway.CreateDefaultClient();
        var issued = await ApiAssert.Json(await client.PostAsync(
            new Uri("/api/jwt", UriKind.Relative), ApiAssert.Body($$"""{"mobile_api_key":"{{GatewayFixture.MobileKey}}","user_name":"walker"}""")));
        client.DefaultRequestHeaders.Authorization = new("Bearer", issued.GetProperty("jwt").GetString());
        using var admin = gateway.Admin();
        using var made = await admin.PutAsync(new Uri("/api/v1/users/somebody", UriKind.Relative), ApiAssert.Body("{}"));
        var faults = new List<string>();
        foreach (var endpoint in (await Endpoints()).Where(endpoint => Expected[endpoint] != Open))
        {
            var (status, code) = await Ask(client, endpoint);
            var isForbidden = status == HttpStatusCode.Forbidden && code == "forbidden";
            if (isForbidden != (Expected[endpoint] is Supervisor or Admin))
            {
                faults.Add($"{endpoint}: {(int)status} {code}");
            }

            // What names somebody else is refused, or not found; nonsense for somebody else at the least.
            if (endpoint.Contains('{', StringComparison.Ordinal) && status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
                && (status != HttpStatusCode.BadRequest || endpoint.StartsWith("GET ", StringComparison.Ordinal)))
            {
                faults.Add($"{endpoint} of another agent: {(int)status} {code}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_supervisor_gets_at_what_is_not_for_administrators_alone()
    {
        using var sue = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        sue.Http.DefaultRequestHeaders.Add("X-CSRF-Token", await sue.Token());
        await Walk(sue.Http, (endpoint, status, code) => (status == HttpStatusCode.Forbidden && code == "admins-only") == (Expected[endpoint] == Admin));
    }

    [Fact]
    public async Task A_session_changes_nothing_without_the_pages_token()
    {
        using var ada = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        await Walk(ada.Http, (endpoint, _, code) => (code == "csrf-token-missing") == !endpoint.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_answers_nonsense_with_an_error_of_ours()
    {
        await using var own = new SignInGateway();
        using var admin = own.Admin();
        await Walk(admin, (_, status, _) => status < HttpStatusCode.InternalServerError || status == HttpStatusCode.ServiceUnavailable);
    }

    private async Task Walk(HttpClient client, Func<string, HttpStatusCode, string?, bool> isRight)
    {
        var faults = new List<string>();
        foreach (var endpoint in (await Endpoints()).Where(endpoint => Expected[endpoint] != Open))
        {
            var (status, code) = await Ask(client, endpoint);
            if (!isRight(endpoint, status, code))
            {
                faults.Add($"{endpoint}: {(int)status} {code}");
            }
        }

        Assert.Empty(faults);
    }

    private async Task<List<string>> Endpoints()
    {
        using var client = gateway.CreateDefaultClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))];
    }

    // A body of the wrong form: whoever is let in is told so, and nothing is done.
    private static async Task<(HttpStatusCode Status, string? Code)> Ask(HttpClient client, string endpoint, string body = "[\"nonsense\"]", string query = "")
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var path = string.Join('/', pattern.Split('/').Select(part => part == "{version}" ? "1" : part.StartsWith('{') ? "somebody" : part));
        using var request = new HttpRequestMessage(new(method), path + query);
        if (method != "GET")
        {
            request.Content = ApiAssert.Body(body);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return (response.StatusCode, null);
        }

        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, problem.RootElement.GetProperty("code").GetString());
    }

    private static Dictionary<string, string> Lines()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("EndpointRoles.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Trim().Split(' ', 2, StringSplitOptions.TrimEntries)).ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }
}
