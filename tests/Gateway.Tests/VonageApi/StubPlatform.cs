using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ContactCenter.Gateway.Tests.VonageApi;

/// <summary>Answers in the platform's place, one prepared answer a request; the last one again and again.</summary>
internal sealed class StubPlatform : HttpMessageHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _answers = new();
    private readonly SemaphoreSlim _asked = new(0);
    private Func<HttpResponseMessage> _last = () => throw new InvalidOperationException("No answer prepared.");

    public List<string> Requests { get; } = [];

    public List<string> Hosts { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public List<string?> Ranges { get; } = [];

    public List<string?> ContentTypes { get; } = [];

    public StubPlatform Answer(int status, string body = "", int? retryAfter = null) => Answer(() =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (retryAfter is { } seconds)
        {
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }

        return answer;
    });

    public StubPlatform Answer(Func<HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Completes with so many further requests since the last time it was asked.</summary>
    public async Task Asked(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(await _asked.WaitAsync(Patience), $"{count - i} more requests were expected after {string.Join(", ", Requests)}");
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        Func<HttpResponseMessage> prepared;
        lock (_answers)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
            Hosts.Add(request.RequestUri.Host);
            Ranges.Add(request.Headers.Range?.ToString());
            ContentTypes.Add(request.Content?.Headers.ContentType?.ToString());
            Authorizations.Add(request.Headers.Authorization?.ToString());
            cancellationToken.ThrowIfCancellationRequested();
            if (_answers.TryDequeue(out var next))
            {
                _last = next;
            }

            prepared = _last;
        }

        _asked.Release();
        var answer = prepared();
        answer.RequestMessage = request;
        return answer;
    }
}
