using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Fuzz.Tests.Fuzzing;
using ContactCenter.VonageApi.Signatures;

namespace ContactCenter.Fuzz.Tests;

[Collection(nameof(FuzzGateway))]
public class WebhookFuzzTests(FuzzGateway gateway)
{
    private const string Place = "call=fuzz-call&flow=ivr&v=0&step=menu&visit=1";

    [Fact]
    public Task An_answer_webhook_of_any_shape_gets_an_ncco_or_is_refused_as_no_object() => Post("webhook-answer", "/webhooks/answer", 500, isAsked: true);

    [Fact]
    public Task An_event_webhook_of_any_shape_is_taken_or_refused_as_no_object() => Post("webhook-event", "/webhooks/event", 500);

    [Fact]
    public Task Input_of_any_shape_is_taken_or_refused_as_no_object() => Post("webhook-input", $"/webhooks/input?{Place}", 300);

    [Fact]
    public Task Digits_of_any_shape_are_taken_or_refused_as_no_object() => Post("webhook-input", "/webhooks/dtmf", 150);

    [Fact]
    public Task A_recording_of_any_shape_is_taken_or_refused_as_no_object() => Post("webhook-event", $"/webhooks/recording?{Place}", 150);

    [Fact]
    public Task A_resumption_of_any_shape_is_taken_or_refused_as_no_object() => Post("webhook-resume", "/webhooks/resume", 300);

    [Fact]
    public Task A_fallback_of_any_shape_is_taken_or_refused_as_no_object() => Post("webhook-fallback", "/webhooks/fallback", 300);

    [Fact]
    public Task An_offer_of_any_shape_gets_an_ncco_or_is_refused_as_no_object() => Post("webhook-answer", "/webhooks/offer?call=fuzz-call&offer=o1&epoch=1", 200, isAsked: true);

    [Fact]
    public Task Rtc_events_of_any_shape_are_taken_or_refused_as_no_object() => Post("webhook-rtc", "/webhooks/rtc", 200);

    [Fact]
    public async Task A_webhook_by_get_of_any_shape_gets_an_ncco()
    {
        using var client = gateway.Client();
        await Fuzzer.Run("webhook-get", 300, async (input, i) =>
        {
            var path = i % 2 == 0 ? "/webhooks/answer" : "/webhooks/event";
            await gateway.Webhook(client, new(HttpMethod.Get, new Uri($"{path}?{Escaped.Query(input)}", UriKind.Relative)), isAsked: i % 2 == 0, isObject: i % 2 == 0);
        });
    }

    [Fact]
    public async Task A_place_of_any_shape_in_the_url_leads_to_an_ncco_or_nowhere()
    {
        using var client = gateway.Client();
        var bodies = Corpus.Of("webhook-input");
        string[] paths = ["answer", "event", "input", "recording", "dtmf", "offer", "resume", "fallback", "keys", "answer_queue_transfer"];
        await Fuzzer.Run("webhook-place", 500, async (input, i) =>
        {
            var path = paths[i % paths.Length];
            var request = Json($"/webhooks/{path}?{Escaped.Query(input)}", bodies[i % bodies.Count]);

            // Keys without a wait belong to nothing.
            await gateway.Webhook(client, request, isAsked: path is "answer" or "offer", isObject: path != "keys");
        });
    }

    [Fact]
    public void Parsers_of_webhooks_are_total_and_keep_within_their_bounds() => Fuzzer.Run("webhook-event", 4_000, input =>
    {
        if (VoiceEvent.Parse(input) is { IsOk: true, Value: var heard })
        {
            Assert.True((heard.Uuid?.Length ?? 0) <= WebhookLimits.Id);
            Assert.True((heard.RecordingUrl?.Length ?? 0) <= WebhookLimits.Url);
        }

        var answer = AnswerRequest.Parse(input).Value;
        Assert.True((answer?.From?.Length ?? 0) <= WebhookLimits.Party);
        _ = FallbackRequest.Parse(input);
        _ = Domain.Flows.ResumePayload.Parse(input);
        _ = Domain.Flows.OfferResume.Parse(input);
    });

    [Fact]
    public void No_token_but_the_platforms_own_passes_for_a_signature()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        var check = new WebhookSignature(new SignatureSecrets(FuzzGateway.Secret), new FixedTime(now));
        var body = Corpus.Of("webhook-answer")[0];
        var good = new WebhookSigner(FuzzGateway.Secret, "k").SignPost(body, now);
        var signed = good[..good.LastIndexOf('.')];
        Assert.True(check.VerifyPost(good, body).IsValid);
        var tokens = Corpus.Of("signature").Append(Encoding.ASCII.GetBytes(good)).Append(Encoding.ASCII.GetBytes(good)).ToList();
        foreach (var (name, input) in Fuzzer.Inputs(tokens, 6_000))
        {
            var token = Encoding.Latin1.GetString(input);
            var (post, get) = (check.VerifyPost(token, body), check.VerifyGet(token, OrderedQuery.Parse(token)));
            Assert.False(get.IsValid, name);
            Assert.True(!post.IsValid || token.Contains(signed["Bearer ".Length..], StringComparison.Ordinal), $"{name}: {token}");
        }
    }

    [Fact]
    public async Task A_body_that_was_changed_on_the_way_is_not_let_in()
    {
        await using var strict = new FuzzGateway { IsSigned = true };
        using var client = strict.Client();
        var bodies = Corpus.Of("webhook-event");
        var original = bodies[0];
        var authorization = new WebhookSigner(FuzzGateway.Secret).SignPost(original, TimeProvider.System.GetUtcNow());
        foreach (var (_, input) in Fuzzer.Inputs([original], 150))
        {
            var request = Json("/webhooks/event", input);
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            var (status, _) = await strict.Ask(client, request);
            Assert.Equal(input.SequenceEqual(original) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
        }
    }

    [Fact]
    public async Task Whatever_stands_in_the_authorization_of_a_webhook_lets_nobody_in()
    {
        await using var strict = new FuzzGateway { IsSigned = true };
        using var client = strict.Client();
        var body = Corpus.Of("webhook-answer")[0];
        await Fuzzer.Run("signature", 150, async (input, _) =>
        {
            var request = Json("/webhooks/answer", body);
            request.Headers.TryAddWithoutValidation("Authorization", Escaped.Header(input));
            var (status, _) = await strict.Ask(client, request);
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.ServiceUnavailable, $"{status}");
        });
    }

    private async Task Post(string corpus, string path, int usual, bool isAsked = false)
    {
        using var client = gateway.Client();
        await Fuzzer.Run(corpus, usual, (input, _) => gateway.Webhook(client, Json(path, input), isAsked, IsObject(input)));
    }

    private static HttpRequestMessage Json(string path, byte[] body) => new(HttpMethod.Post, new Uri(path, UriKind.Relative))
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };

    private static bool IsObject(byte[] body)
    {
        try
        {
            return Utf8.IsValid(body) && JsonElement.Parse(body).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
