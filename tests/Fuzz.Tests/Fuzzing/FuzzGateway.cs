using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Ncco;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ContactCenter.Fuzz.Tests.Fuzzing.FuzzGateway))]

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>The whole gateway in this process, whose errors are heard: a fault of ours that is answered politely is one all the same.</summary>
public class FuzzGateway : WebApplicationFactory<ContactCenterOptions>
{
    public const string AdminKey = "admin-key-of-the-fuzzers";
    public const string MobileKey = "mobile-key-of-the-fuzzers";
    public const string Secret = "signature-secret-of-the-fuzzers-0123";

    private readonly string _directory = Directory.CreateTempSubdirectory("fuzz-").FullName;
    private readonly Errors _errors = new();

    /// <summary>Webhooks have to be signed.</summary>
    public bool IsSigned { get; init; }

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient Client(bool isAdmin = false)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (isAdmin)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", AdminKey);
        }

        return client;
    }

    /// <summary>Sends a request: nothing of ours may go wrong with it, and a refusal of the API bears a code.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> Ask(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
            var body = isStream ? [] : await response.Content.ReadAsByteArrayAsync();
            var errors = _errors.Take();
            Assert.True(errors.Length == 0, string.Join('\n', errors));
            Assert.True((int)response.StatusCode < 500 || response.StatusCode == HttpStatusCode.ServiceUnavailable, $"answered {(int)response.StatusCode}");
            if ((int)response.StatusCode >= 400 && request.RequestUri!.OriginalString.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            {
                Assert.NotEmpty(JsonElement.Parse(body).GetProperty("code").GetString()!);
            }

            return (response.StatusCode, body);
        }
    }

    /// <summary>Sends a webhook: it is answered with an NCCO or nothing, or refused as design §6 allows.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> Webhook(HttpClient client, HttpRequestMessage request, bool isAsked, bool isObject)
    {
        var (status, body) = await Ask(client, request);
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.False(isObject, "a webhook with a JSON object was refused as malformed");
        }
        else
        {
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.True(body.Length > 0 || !isAsked, "an answer without an NCCO");
        }

        if (body.Length > 0)
        {
            var ncco = NccoParser.Parse(body);
            Assert.True(ncco.IsOk, $"no NCCO: {(ncco.IsOk ? "" : ncco.Refusals[0].Message)}");
            Assert.False(isAsked && ncco.Value!.Actions.IsEmpty, "an NCCO that says nothing");
        }

        return (status, body);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development")
            .UseSetting("ContactCenter:DataDirectory", _directory)
            .UseSetting("ContactCenter:AdminApiKey", AdminKey)
            .UseSetting("ContactCenter:MobileApiKey", MobileKey)
            .UseSetting("ContactCenter:SignInsPerMinute", "100000")
            .UseSetting("ContactCenter:Durability:StorageTimeout", "00:00:10")
            .UseSetting("Orleans:Messaging:ResponseTimeout", "00:00:15");
        if (IsSigned)
        {
            builder.UseSetting("Vonage:SignatureSecret", Secret).UseSetting("Vonage:Webhooks:AllowUnsigned", "false");
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(_errors));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Directory.Delete(_directory, recursive: true);
    }

    private sealed class Errors : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _heard = new();

        public string[] Take()
        {
            var taken = new List<string>();
            while (_heard.TryDequeue(out var one))
            {
                taken.Add(one);
            }

            return [.. taken];
        }

        public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _heard);

        public void Dispose()
        {
        }
    }

    private sealed class Listener(string category, ConcurrentQueue<string> heard) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                heard.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
