using System.Buffers;
using System.Text.Json;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Signatures;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>Lets webhooks in: token, size, payload, shape (design §6), in this order; writes the reply.</summary>
internal sealed partial class WebhookGate(
    WebhookSignature signature,
    IOptions<VonageOptions> vonage,
    IHostEnvironment environment,
    PublicUrls urls,
    WebhookMetrics metrics,
    MachineClock machine,
    ILogger<WebhookGate> log)
{
    // The largest that the platform is known to send are results of speech, of some ten KB.
    private const int LargestBody = 128 * 1024;

    // Of a body that did not say how long it is.
    private const int MostAfterRefusal = 16 * 1024;
    private readonly TimeProvider _clock = machine.Time;
    private readonly LogPace _unsigned = new(machine.Time);
    private readonly LogPace _wrong = new(machine.Time);
    private readonly bool _allowUnsigned = vonage.Value.Webhooks.AllowsUnsigned(environment.IsDevelopment());

    public async Task Serve(HttpContext context, string name, Func<Webhook, ValueTask<WebhookReply>> serve)
    {
        var started = _clock.GetTimestamp();
        var reply = await Guard(context, name, started, serve);
        metrics.Replied(name, reply.Outcome, _clock.GetElapsedTime(started));
        var response = context.Response;
        response.StatusCode = reply.Status;
        if (reply.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "1";
        }

        if (reply.Ncco is { } ncco)
        {
            response.ContentType = "application/json";
            response.ContentLength = ncco.Length;
            await response.Body.WriteAsync(ncco, context.RequestAborted);
        }

        if (reply.Status >= StatusCodes.Status400BadRequest && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true } && context.Request.ContentLength is null)
        {
            await response.CompleteAsync();
            if (await HasMoreToSay(context))
            {
                // The server would read on, so that a sender in the middle of a body hears the reply, and throw at the bound. Nobody waits for who was refused and does not stop.
                context.Abort();
            }
        }
    }

    private static async ValueTask<bool> HasMoreToSay(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        try
        {
            for (var heard = 0L; heard <= MostAfterRefusal;)
            {
                var result = await reader.ReadAsync(context.RequestAborted);
                heard += result.Buffer.Length;
                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    return false;
                }
            }
        }
        catch (Exception e) when (e is BadHttpRequestException or OperationCanceledException or IOException)
        {
            // It broke off, or dawdles.
        }

        return true;
    }

    private async ValueTask<WebhookReply> Guard(HttpContext context, string name, long started, Func<Webhook, ValueTask<WebhookReply>> serve)
    {
        try
        {
            return await Admit(context, started, serve);
        }
        catch (BadHttpRequestException e)
        {
            // The sender went away, or sent more than it may.
            return Refuse(e.StatusCode, "broken-request");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return Refuse(StatusCodes.Status400BadRequest, "aborted");
        }
        catch (Exception e)
        {
            // A fault of ours: the platform tries once more, then goes to the fallback URL.
            LogFault(e, name);
            return WebhookReply.Unavailable;
        }
    }

    private async ValueTask<WebhookReply> Admit(HttpContext context, long started, Func<Webhook, ValueTask<WebhookReply>> serve)
    {
        var request = context.Request;
        var authorization = (string?)request.Headers.Authorization;
        SignatureVerdict verdict;
        byte[]? body;
        if (HttpMethods.IsGet(request.Method))
        {
            var query = OrderedQuery.Parse(request.QueryString.Value);
            verdict = signature.VerifyGet(authorization, query);
            body = WebhookQuery.ToJson(query);
        }
        else
        {
            // Kestrel hangs up on who sends more, instead of reading to the end what nobody wants; after a refusal, too.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
            {
                bound.MaxRequestBodySize = LargestBody;
            }

            // Who is refused anyway is not listened to: a flood is made of bodies.
            verdict = signature.VerifyHeader(authorization, out var hash);
            if (RefusalOf(verdict, request.Path) is { } early)
            {
                return early;
            }

            body = await Read(request, context.RequestAborted);
            if (body is null)
            {
                return Refuse(StatusCodes.Status413PayloadTooLarge, "too-large");
            }

            verdict = verdict.IsValid ? WebhookSignature.VerifyBody(hash, body) : verdict;
        }

        if (RefusalOf(verdict, request.Path) is { } refused)
        {
            return refused;
        }

        if (!IsObject(body))
        {
            return Refuse(StatusCodes.Status400BadRequest, "malformed");
        }

        var place = ContinuationUrls.TryReadPlace(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null);
        var call = place?.Call ?? (request.Query.TryGetValue("call", out var given) && given.ToString() is { Length: > 0 and <= WebhookLimits.Id } id ? id : null);
        var offer = ContinuationUrls.TryReadOffer(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null);
        var wait = request.Query.TryGetValue("wait", out var named) && named.ToString() is { Length: > 0 and <= WebhookLimits.Id } room ? room : null;
        return await serve(new Webhook(body, urls.For(request), call, place, offer, started, wait));
    }

    private WebhookReply? RefusalOf(SignatureVerdict verdict, string path)
    {
        if (verdict.Outcome == SignatureOutcome.Missing && !_allowUnsigned)
        {
            // An internal fault of the platform may send one unsigned callback; 503 makes it try again (facts §2.6).
            if (_unsigned.MayTell(out var more))
            {
                LogUnsigned(path, more);
            }

            return Refuse(StatusCodes.Status503ServiceUnavailable, "unsigned");
        }

        if (verdict.Outcome == SignatureOutcome.Wrong)
        {
            if (_wrong.MayTell(out var more))
            {
                LogWrong(path, verdict.Reason, more);
            }

            return Refuse(StatusCodes.Status401Unauthorized, "wrong-signature");
        }

        return null;
    }

    private static WebhookReply Refuse(int status, string outcome) => new(status, null, outcome);

    private static bool IsObject(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async ValueTask<byte[]?> Read(HttpRequest request, CancellationToken aborted)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(aborted);
            if (result.Buffer.Length > LargestBody)
            {
                return null;
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Webhook} webhook was answered with 503 because of a fault of ours; please report it")]
    private partial void LogFault(Exception exception, string webhook);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: a webhook without signature was refused with 503; set Vonage:SignatureSecret, or Vonage:Webhooks:AllowUnsigned for a trial. {More} more since the last such line")]
    private partial void LogUnsigned(string path, int more);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: a webhook was refused with 401: {Reason}; compare Vonage:SignatureSecret with the account's settings and this machine's clock. {More} more since the last such line")]
    private partial void LogWrong(string path, string reason, int more);
}
