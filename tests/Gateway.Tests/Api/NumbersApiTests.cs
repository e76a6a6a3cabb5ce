using System.Net;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class NumbersApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_number_is_assigned_read_listed_and_forgotten()
    {
        const string Url = "/api/v1/numbers/442079460101";
        var done = await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/numbers/+44%2020-7946-0101", """{"flow":"inbound","label":"Sales","country":"gb"}"""));
        Assert.Equal("""{"version":1}""", done.GetRawText());

        using var response = await _api.GetAsync(Url);
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
        Assert.Equal(
            """{"number":"442079460101","version":1,"flow":"inbound","flowVersion":1,"label":"Sales","country":"GB"}""", (await ApiAssert.Json(response)).GetRawText());
        Assert.Contains("442079460101", await Listed(200));

        using var gone = await _api.DeleteAsync(Url);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await ApiAssert.Problem(await _api.GetAsync(Url), HttpStatusCode.NotFound, "unknown-number");
        await ApiAssert.Problem(await _api.DeleteAsync(Url), HttpStatusCode.NotFound, "unknown-number");
        Assert.DoesNotContain("442079460101", await Listed(200));
    }

    [Fact]
    public async Task A_number_answers_calls_with_its_flow()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460102", """{"flow":"inbound"}"""));
        using var answer = await _api.PostAsync("/webhooks/answer", ApiAssert.Body("""{"uuid":"api-number-1","conversation_uuid":"CON-api-number-1","to":"442079460102","from":"447700900001"}"""));
        Assert.Contains("Thank you for calling Jane", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "abc")]
    [InlineData("GET", "123")]
    [InlineData("DELETE", "0044207946010")]
    [InlineData("PUT", "4420794601011234")]
    public async Task What_is_not_e164_is_refused(string method, string number) =>
        await ApiAssert.Problem(await _api.Send(new HttpMethod(method), $"/api/v1/numbers/{number}", method == "PUT" ? "{}" : null), HttpStatusCode.BadRequest, "invalid-number");

    [Theory]
    [InlineData("""{"flow":"no-such-flow"}""", "unknown-flow", "$.flow")]
    [InlineData("""{"country":"GBR"}""", "invalid-country", "$.country")]
    [InlineData("""{"flw":"ivr"}""", "invalid-field", "$.flw")]
    [InlineData("""{"basedOn":"one"}""", "invalid-field", "$.basedOn")]
    [InlineData("""{"flow":""", "not-json", "$.flow")]
    [InlineData("""[]""", "invalid-field", "$")]
    public async Task A_body_that_is_wrong_is_refused_with_the_place(string body, string code, string path) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460103", body), HttpStatusCode.BadRequest, code, path);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_is_missing_is_refused(string body) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460103", body), HttpStatusCode.BadRequest, "invalid-request");

    [Fact]
    public async Task A_label_of_more_than_a_hundred_characters_is_refused() => await ApiAssert.Problem(
        await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460103", $$"""{"label":"{{new string('l', 101)}}"}"""), HttpStatusCode.BadRequest, "invalid-label", "$.label");

    [Fact]
    public async Task Who_saw_an_older_version_does_not_overwrite()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460104", """{"label":"a","basedOn":0}"""));
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460104", """{"label":"b","basedOn":0}"""), HttpStatusCode.Conflict, "number-changed", "$.basedOn");
    }

    [Fact]
    public async Task Other_media_types_and_large_bodies_are_refused()
    {
        await ApiAssert.Problem(
            await _api.PutAsync("/api/v1/numbers/442079460103", ApiAssert.Body("{}", "text/plain")), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460103", $$"""{"label":"{{new string('l', 1024 * 1024)}}"}"""), HttpStatusCode.RequestEntityTooLarge, "too-large");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/numbers/442079460103", "{}"), HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    [Fact]
    public async Task Pages_hold_every_number_once_and_in_order()
    {
        string[] numbers = ["12025550101", "12025550102", "12025550103", "12025550104", "12025550105"];
        foreach (var number in numbers)
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Put, $"/api/v1/numbers/{number}", "{}"));
        }

        Assert.Equal(numbers, (await Listed(2)).Where(numbers.Contains));
    }

    [Theory]
    [InlineData("limit=0", "invalid-limit")]
    [InlineData("limit=201", "invalid-limit")]
    [InlineData("cursor=!", "invalid-cursor")]
    public async Task A_page_that_cannot_be_is_refused(string query, string code)
    {
        foreach (var list in (string[])["numbers", "flows", "users", "calls"])
        {
            await ApiAssert.Problem(await _api.GetAsync($"/api/v1/{list}?{query}"), HttpStatusCode.BadRequest, code);
        }
    }

    [Fact]
    public async Task A_parameter_of_the_wrong_type_is_refused() =>
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/numbers?limit=many"), HttpStatusCode.BadRequest, "invalid-request");

    private async Task<List<string>> Listed(int limit)
    {
        var all = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await _api.Get($"/api/v1/numbers?limit={limit}&cursor={cursor}");
            var items = page.GetProperty("items").EnumerateArray().Select(n => n.GetProperty("number").GetString()!).ToList();
            Assert.True(items.Count <= limit);
            all.AddRange(items);
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        return all;
    }
}
