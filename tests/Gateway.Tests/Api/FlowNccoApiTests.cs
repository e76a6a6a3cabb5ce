using System.Net;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class FlowNccoApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("inbound", "")]
    [InlineData("ivr", "?to=442079460000&from=447700900001")]
    [InlineData("queue", "")]
    [InlineData("custom", "?to=442079460000")]
    public async Task The_ncco_in_force_is_what_a_trial_answers_first(string flow, string query)
    {
        var shown = await _api.Get($"/api/v1/flows/{flow}/ncco{query}");
        var to = shown.GetProperty("to").GetString();
        var from = query.Contains("from=", StringComparison.Ordinal) ? "\"from\":\"447700900001\"," : "";
        var tried = await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/flows/try", $$"""{"flow":"{{flow}}",{{from}}"to":"{{to}}"}"""));
        Assert.Equal(flow, shown.GetProperty("flow").GetString());
        Assert.Equal(tried.GetProperty("turns")[0].GetProperty("ncco").GetRawText(), shown.GetProperty("answer").GetProperty("ncco").GetRawText());
        Assert.Equal("talk", shown.GetProperty("answer").GetProperty("ncco")[0].GetProperty("action").GetString());
    }

    [Fact]
    public async Task The_flow_of_app_users_dials_what_was_dialled()
    {
        var shown = await _api.Get("/api/v1/flows/outbound/ncco?to=447700900123");
        Assert.Equal("agent", shown.GetProperty("fromUser").GetString());
        var connect = shown.GetProperty("answer").GetProperty("ncco").EnumerateArray().Single(action => action.GetProperty("action").GetString() == "connect");
        Assert.Equal("447700900123", connect.GetProperty("endpoint")[0].GetProperty("number").GetString());
    }

    [Fact]
    public async Task The_users_own_ncco_is_read_checked_field_by_field_saved_and_in_force_with_its_placeholders_filled()
    {
        var read = await _api.Get("/api/v1/flows/custom");
        Assert.Equal("talk", Ncco(read.GetProperty("document"))[0].GetProperty("action").GetString());

        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Post, "/api/v1/flows/validate", Document("""[{"action":"talk"},{"action":"connect","endpoint":[{"type":"phone","number":"nobody"}]}]""")),
            HttpStatusCode.BadRequest, "required", "$.steps.ncco.ncco[0].text", "$.steps.ncco.ncco[1].endpoint[0].number");

        var mine = """[{"action":"talk","text":"Hello"},{"action":"connect","from":"YOUR_NEXMO_NUMBER","endpoint":[{"type":"phone","number":"PARAMS_TO"}]},{"action":"input","type":["dtmf"],"eventUrl":["DTMF_URL"]}]""";
        var version = read.GetProperty("version").GetInt32();
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/flows/custom", $$"""{"basedOn":{{version}},"document":{{Document(mine)}}}"""));
        try
        {
            Assert.Contains("PARAMS_TO", (await _api.Get("/api/v1/flows/custom")).GetRawText(), StringComparison.Ordinal);
            var ncco = (await _api.Get("/api/v1/flows/custom/ncco?to=447700900123")).GetProperty("answer").GetProperty("ncco");
            Assert.Equal("447700900123", ncco[1].GetProperty("endpoint")[0].GetProperty("number").GetString());
            Assert.EndsWith("/webhooks/dtmf", ncco[2].GetProperty("eventUrl")[0].GetString(), StringComparison.Ordinal);
        }
        finally
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/flows/custom/rollback", $$"""{"to":{{version}},"basedOn":{{version + 1}}}"""));
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_shown()
    {
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/flows/nothing/ncco"), HttpStatusCode.NotFound, "unknown-flow");
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/flows/ivr/ncco?to={new string('1', 201)}"), HttpStatusCode.BadRequest, "invalid-text", "to");
    }

    private static JsonElement Ncco(JsonElement document) => document.GetProperty("steps").GetProperty("ncco").GetProperty("ncco");

    private static string Document(string ncco) => """{"name":"Custom","caller":"ncco","steps":{"ncco":{"type":"ncco","ncco":""" + ncco + "}}}";
}
