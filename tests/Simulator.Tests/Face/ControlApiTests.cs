using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Face;

public sealed class ControlApiTests
{
    private const string Menu = """[{"action":"talk","text":"Press one","bargeIn":true},{"action":"input","type":["dtmf"],"eventUrl":["http://gateway/webhooks/input"],"dtmf":{"timeOut":10,"maxDigits":1}}]""";
    private const string Jane = """[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}]}]""";

    [Fact]
    public async Task A_caller_dials_hears_presses_and_hangs_up()
    {
        await using var host = await FaceHost.Start();
        host.Webhooks.Reply(WebhookKind.Input, """[{"action":"talk","text":"Thank you","loop":0}]""");
        await using var live = await LiveReader.Open(host);
        var leg = await host.Dial(Menu);

        await live.Until(change => Lines(change, leg).Any(line => Is(line, "hears", "talk", "Press one")));
        await Act(host, leg, "press", new { digits = "1" });
        await live.Until(change => Lines(change, leg).Any(line => Is(line, "hears", "talk", "Thank you")));
        await Act(host, leg, "hang-up");
        await live.Until(change => Legs(change, leg).Any(it => it.GetProperty("status").GetString() == "completed"));

        var state = await host.State();
        Assert.Equal("user", Assert.Single(Legs(state, leg)).GetProperty("endedBy").GetString());
        Assert.Contains(Lines(state, leg), line => Is(line, "pressed", null, "1"));
    }

    [Fact]
    public async Task An_app_user_who_is_logged_in_rings_answers_and_each_reads_what_the_other_says()
    {
        await using var host = await FaceHost.Start();
        await Post(host, "/control/users/Jane/log-in", HttpStatusCode.NoContent);
        await using var live = await LiveReader.Open(host);
        var caller = await host.Dial(Jane);
        var ringing = await live.Until(change => change.GetProperty("legs").EnumerateArray().Any(leg => Text(leg, "user") == "Jane" && Text(leg, "status") == "ringing"));
        var jane = Text(ringing.GetProperty("legs").EnumerateArray().Last(leg => Text(leg, "user") == "Jane"), "id")!;
        var users = await host.Http.GetFromJsonAsync<JsonElement>("/control/users");
        Assert.Equal(jane, users.EnumerateArray().Single(user => Text(user, "name") == "Jane").GetProperty("ringing")[0].GetString());

        await Act(host, jane, "answer");
        await live.Until(change => Lines(change, caller).Any(line => Is(line, "hears", "party", jane)));
        await Act(host, caller, "say", new { text = "Good morning" });

        await live.Until(change => Lines(change, jane).Any(line => Is(line, "other-said", caller, "Good morning")));
        Assert.Contains(Lines(await host.State(), jane), line => Is(line, "hears", "party", caller));
    }

    [Fact]
    public async Task Keys_of_one_are_tones_for_the_other_unless_nobody_is_heard_and_a_muted_microphone_is_not()
    {
        await using var host = await FaceHost.Start();
        await Post(host, "/control/users/Jane/log-in", HttpStatusCode.NoContent);
        await using var live = await LiveReader.Open(host);
        var caller = await host.Dial(Jane);
        var ringing = await live.Until(change => change.GetProperty("legs").EnumerateArray().Any(leg => Text(leg, "user") == "Jane" && Text(leg, "status") == "ringing"));
        var jane = Text(ringing.GetProperty("legs").EnumerateArray().Last(leg => Text(leg, "user") == "Jane"), "id")!;
        using (var early = await host.Http.PostAsync($"/control/legs/{jane}/mute", null))
        {
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        }

        await Act(host, jane, "answer");
        await live.Until(change => Lines(change, caller).Any(line => Is(line, "hears", "party", jane)));
        await Act(host, jane, "press", new { digits = "12#" });
        await live.Until(change => Lines(change, caller).Any(line => Is(line, "other-pressed", jane, "12#")));

        await Act(host, jane, "mute");
        await live.Until(change => Lines(change, caller).Any(line => Is(line, "hears", "silence", null)));
        await Act(host, jane, "press", new { digits = "3" });
        await Act(host, jane, "unmute");
        await live.Until(change => Lines(change, caller).Any(line => Is(line, "hears", "party", jane)));
        Assert.DoesNotContain(Lines(await host.State(), caller), line => Is(line, "other-pressed", jane, "3"));
    }

    [Fact]
    public async Task An_app_user_calls_out_with_data_of_the_app()
    {
        await using var host = await FaceHost.Start();
        host.Webhooks.Reply(WebhookKind.Answer, "[]");
        using var answer = await host.Http.PostAsJsonAsync("/control/app-calls", new { user = "Joe", to = "447700900002", context = new { order = 7 } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var asked = await host.Ask(() => host.Webhooks.Sent.Single(sent => sent.Kind == WebhookKind.Answer).Body);
        Assert.Equal("Joe", asked["from_user"]!.GetValue<string>());
        Assert.Equal("447700900002", asked["to"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_reader_that_comes_back_gets_what_it_missed_and_one_of_another_run_gets_everything()
    {
        await using var host = await FaceHost.Start();
        string version;
        await using (var live = await LiveReader.Open(host))
        {
            var first = await live.Next();
            Assert.True(first.GetProperty("whole").GetBoolean());
            Assert.Equal("442079460000", first.GetProperty("people").GetProperty("numbers")[0].GetProperty("number").GetString());
            version = Text(first, "version")!;
        }

        var leg = await host.Dial("[]");
        await using var again = await LiveReader.Open(host, version);
        var missed = await again.Next();
        Assert.False(missed.GetProperty("whole").GetBoolean());
        Assert.NotEmpty(Legs(missed, leg));
        await using var stranger = await LiveReader.Open(host, "0badcafe.3");
        Assert.True((await stranger.Next()).GetProperty("whole").GetBoolean());
    }

    [Fact]
    public async Task Logging_in_twice_on_the_page_is_one_session()
    {
        await using var host = await FaceHost.Start();
        await Post(host, "/control/users/Jane/log-in", HttpStatusCode.NoContent);
        await Post(host, "/control/users/Jane/log-in", HttpStatusCode.NoContent);
        Assert.Equal(1, await Sessions(host, "Jane"));
        await Post(host, "/control/users/Jane/log-out", HttpStatusCode.NoContent);
        await Post(host, "/control/users/Jane/log-out", HttpStatusCode.NoContent);
        Assert.Equal(0, await Sessions(host, "Jane"));
    }

    [Theory]
    [InlineData("/control/calls", "{", 400, "invalid-json", "body")]
    [InlineData("/control/calls", "[1]", 400, "invalid-json", "body")]
    [InlineData("/control/calls", "{}", 400, "invalid-field", "body.to")]
    [InlineData("/control/calls", """{"to":5}""", 400, "invalid-field", "body.to")]
    [InlineData("/control/calls", """{"to":"442079460000","from":[]}""", 400, "invalid-field", "body.from")]
    [InlineData("/control/calls", """{"to":"123456789"}""", 404, "not-in-service", "body.to")]
    [InlineData("/control/app-calls", """{"user":"Nobody"}""", 404, "unknown-user", "user")]
    [InlineData("/control/app-calls", """{"user":"Jane","context":"x"}""", 400, "invalid-field", "body.context")]
    [InlineData("/control/legs/nothing/hang-up", "", 404, "unknown-leg", "path.leg")]
    [InlineData("/control/legs/nothing/press", """{"digits":"1a"}""", 400, "invalid-field", "body.digits")]
    [InlineData("/control/legs/nothing/say", "{}", 400, "invalid-field", "body.text")]
    [InlineData("/control/legs/nothing/dance", "", 404, "unknown-action", "path.action")]
    [InlineData("/control/users/Nobody/log-in", "", 404, "unknown-user", "user")]
    public async Task Bad_input_is_refused_with_what_where_and_what_to_do(string path, string body, int status, string code, string where)
    {
        await using var host = await FaceHost.Start();
        using var answer = await host.Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((code, where), (Text(problem, "code")!, Text(problem, "where")!));
        Assert.NotEmpty(Text(problem, "title")!);
        Assert.NotEmpty(Text(problem, "detail")!);
    }

    [Fact]
    public async Task What_a_person_cannot_do_now_is_refused()
    {
        await using var host = await FaceHost.Start();
        var leg = await host.Dial(Menu);
        using var answer = await host.Http.PostAsync($"/control/legs/{leg}/answer", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("not-now", Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "code"));
    }

    [Theory]
    [InlineData("Host", "attacker.example")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    public async Task Pages_of_others_are_kept_out(string header, string value)
    {
        await using var host = await FaceHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/control/state");
        request.Headers.Add(header, value);
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    public async Task Page_of_the_gateway_at_this_machine_may_read_answer_and_listen(string origin)
    {
        await using var host = await FaceHost.Start();
        using var read = await Ask(host, HttpMethod.Get, "/control/state", origin);
        Assert.Equal((HttpStatusCode.OK, origin), (read.StatusCode, Assert.Single(read.Headers.GetValues("Access-Control-Allow-Origin"))));

        using var before = await Ask(host, HttpMethod.Options, "/control/legs/1/answer", origin, ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        Assert.Equal((HttpStatusCode.NoContent, origin), (before.StatusCode, Assert.Single(before.Headers.GetValues("Access-Control-Allow-Origin"))));
        Assert.Equal("content-type", Assert.Single(before.Headers.GetValues("Access-Control-Allow-Headers")));
    }

    [Theory]
    [InlineData("http://localhost:8081")]
    [InlineData("https://localhost:8080")]
    [InlineData("http://attacker.example:8080")]
    [InlineData("null")]
    public async Task Page_that_only_resembles_the_gateways_is_kept_out_and_told_nothing(string origin)
    {
        await using var host = await FaceHost.Start();
        using var read = await Ask(host, HttpMethod.Get, "/control/state", origin);
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        using var before = await Ask(host, HttpMethod.Options, "/control/legs/1/answer", origin, ("Access-Control-Request-Method", "POST"));
        Assert.False(read.Headers.Contains("Access-Control-Allow-Origin") || before.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> Ask(FaceHost host, HttpMethod method, string path, string origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Prepend(("Origin", origin)))
        {
            request.Headers.Add(name, value);
        }

        return await host.Http.SendAsync(request);
    }

    private static async Task Act(FaceHost host, string leg, string action, object? body = null)
    {
        using var answer = await host.Http.PostAsJsonAsync($"/control/legs/{leg}/{action}", body ?? new { });
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    private static async Task Post(FaceHost host, string path, HttpStatusCode expected)
    {
        using var answer = await host.Http.PostAsync(path, null);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static Task<int> Sessions(FaceHost host, string user) => host.Ask(() => host.Account.Applications.Values.Single().Users[user].Sessions);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Legs(JsonElement change, string leg) => change.GetProperty("legs").EnumerateArray().Where(it => Text(it, "id") == leg);

    private static IEnumerable<JsonElement> Lines(JsonElement change, string leg) => change.GetProperty("lines").EnumerateArray().Where(it => Text(it, "leg") == leg);

    private static bool Is(JsonElement line, string kind, string? detail, string? text) => Text(line, "kind") == kind && Text(line, "detail") == detail && Text(line, "text") == text;
}
