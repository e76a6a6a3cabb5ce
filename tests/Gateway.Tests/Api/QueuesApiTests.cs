using System.Net;
using System.Text;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>From HTTP to the queue's contract and back, with queues that answer what the test says.</summary>
public sealed class QueuesApiTests : IClassFixture<ScriptedGateway>, IDisposable
{
    private readonly GrainScript _script;
    private readonly ScriptedGateway _gateway;
    private readonly HttpClient _api;

    public QueuesApiTests(ScriptedGateway gateway)
    {
        _gateway = gateway;
        _script = gateway.Script;
        _script.Answer<IQueueGrain>(nameof(IQueueGrain.View), (id, _) => id == "nothing" ? null : GrainScript.View($$"""{"id":"{{id}}","waiting":2}""", 3))
            .Answer<IQueueGrain>(nameof(IQueueGrain.Settings), (id, _) => id == "nothing" ? null : GrainScript.View("{}", 3))
            .Answer<IQueueGrain>(nameof(IQueueGrain.Change), new CommandReply { Version = 4 })
            .Answer<IQueueGrain>(nameof(IQueueGrain.Remove), new CommandReply { Version = 5 })
            .Answer<IQueueGrain>(nameof(IQueueGrain.Waiting), (_, page) => GrainScript.View(
                $$"""{"total":5,"items":[{{string.Join(',', Enumerable.Range(0, 5).Skip((int)page[0]!).Take((int)page[1]!).Select(i => $$"""{"callId":"call-{{i}}"}"""))}}]}"""));
        _api = _gateway.Admin();
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Queues_are_listed_and_read_with_their_version()
    {
        await _gateway.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Queues).Add("sales");
        var listed = (await _api.Get("/api/v1/queues")).GetProperty("items").EnumerateArray().Select(queue => queue.GetProperty("id").GetString()).ToArray();
        Assert.Contains("default", listed);
        Assert.Contains("sales", listed);
        using var one = await _api.GetAsync("/api/v1/queues/sales");
        Assert.Equal("\"3\"", one.Headers.ETag?.Tag);
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/queues/nothing"), HttpStatusCode.NotFound, "unknown-queue");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/queues/No%20Id"), HttpStatusCode.NotFound, "unknown-queue");
    }

    [Fact]
    public async Task Those_who_wait_come_in_pages_in_order()
    {
        var seen = new List<string?>();
        for (var url = "/api/v1/queues/sales/waiting?limit=2"; ;)
        {
            var page = await _api.Get(url);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("callId").GetString()));
            if (!page.TryGetProperty("next", out var next))
            {
                break;
            }

            url = $"/api/v1/queues/sales/waiting?limit=2&cursor={next.GetString()}";
        }

        Assert.Equal(["call-0", "call-1", "call-2", "call-3", "call-4"], seen);
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/queues/sales/waiting?cursor=LTE"), HttpStatusCode.BadRequest, "invalid-cursor");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/queues/nothing/waiting"), HttpStatusCode.NotFound, "unknown-queue");
    }

    [Theory]
    [InlineData("PUT", null, null, null, false)]
    [InlineData("PUT", "\"3\"", null, 3, false)]
    [InlineData("PUT", "*", null, null, false)]
    [InlineData("PUT", null, "*", 0, false)]
    [InlineData("PATCH", "\"12\"", null, 12, true)]
    public async Task Settings_are_replaced_or_patched_on_what_was_read(string method, string? match, string? none, int? basedOn, bool isPatch)
    {
        var done = await ApiAssert.Json(await Change(method, """{"ringSeconds":30}""", match, none));
        Assert.Equal(4, done.GetProperty("version").GetInt32());
        var sent = _script.Last<ChangeQueue>(nameof(IQueueGrain.Change));
        Assert.Equal((basedOn, isPatch, """{"ringSeconds":30}"""), (sent.BasedOn, sent.IsPatch, Encoding.UTF8.GetString(sent.Settings)));
    }

    [Theory]
    [InlineData("3", null)]
    [InlineData("W/\"3\"", null)]
    [InlineData("\"x\"", null)]
    [InlineData("\"-1\"", null)]
    [InlineData("\"3\"", "*")]
    [InlineData(null, "\"3\"")]
    public async Task A_precondition_that_cannot_be_read_is_refused(string? match, string? none) =>
        await ApiAssert.Problem(await Change("PUT", "{}", match, none), HttpStatusCode.BadRequest, "invalid-precondition", "If-Match");

    [Theory]
    [InlineData("queue-changed", "\"3\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("queue-changed", null, HttpStatusCode.Conflict)]
    [InlineData("queue-draining", null, HttpStatusCode.Conflict)]
    [InlineData("unknown-queue", null, HttpStatusCode.NotFound)]
    [InlineData("unknown-field", "\"3\"", HttpStatusCode.BadRequest)]
    public async Task What_the_queue_refuses_keeps_its_code(string code, string? match, HttpStatusCode status)
    {
        _script.Answer<IQueueGrain>(nameof(IQueueGrain.Change), GrainScript.Refused(code, code == "unknown-field" ? "$.colour" : null));
        await ApiAssert.Problem(await Change("PUT", "{}", match, null), status, code);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "missing-body")]
    [InlineData("[]", HttpStatusCode.BadRequest, "wrong-type")]
    [InlineData("{", HttpStatusCode.BadRequest, "not-json")]
    public async Task Settings_are_one_object(string body, HttpStatusCode status, string code) => await ApiAssert.Problem(await Change("PUT", body, null, null), status, code);

    [Fact]
    public async Task Settings_come_as_json()
    {
        using var form = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded");
        await ApiAssert.Problem(await _api.PutAsync("/api/v1/queues/sales", form), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        using var patch = new StringContent("{}", Encoding.UTF8, "application/merge-patch+json");
        await ApiAssert.Json(await _api.PatchAsync("/api/v1/queues/sales", patch));
        await ApiAssert.Problem(await _api.PutAsync("/api/v1/queues/No%20Id", patch), HttpStatusCode.BadRequest, "invalid-queue-id");
    }

    [Fact]
    public async Task A_queue_with_callers_is_removed_only_when_they_are_to_leave()
    {
        _script.Answer<IQueueGrain>(nameof(IQueueGrain.Remove), (_, asked) => (bool)asked[1]! ? new CommandReply() : GrainScript.Refused("queue-not-empty"));
        await ApiAssert.Problem(await _api.DeleteAsync("/api/v1/queues/sales"), HttpStatusCode.Conflict, "queue-not-empty");
        await ApiAssert.Problem(await _api.DeleteAsync("/api/v1/queues/sales?drain=false"), HttpStatusCode.Conflict, "queue-not-empty");
        using var gone = await _api.DeleteAsync("/api/v1/queues/sales?drain=true");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    private Task<HttpResponseMessage> Change(string method, string body, string? match, string? none)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/queues/sales") { Content = ApiAssert.Body(body) };
        request.Headers.TryAddWithoutValidation("If-Match", match);
        request.Headers.TryAddWithoutValidation("If-None-Match", none);
        return _api.SendAsync(request);
    }
}
