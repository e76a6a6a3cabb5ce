using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ContactCenter.Grains.Tests.Platform;

/// <summary>The platform's legs as a test says they are; answers what is asked of each, in order, the last answer again and again.</summary>
internal sealed class ScriptedPlatform : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Status, string Body)>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _living = new(StringComparer.Ordinal);

    /// <summary>Requests as <c>METHOD leg host</c>; lists as <c>LIST status</c> or <c>ROOM conversation</c>; a room has everybody in it.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Whether lists are refused.</summary>
    public bool IsDown { get; set; }

    /// <summary>A leg that the lists show.</summary>
    public void Lives(string leg, string status = "answered") => _living[leg] = status;

    /// <summary>What is answered about a leg.</summary>
    public void Answer(string method, string leg, params (int Status, string Body)[] answers) =>
        _answers[$"{method} {leg}"] = new(answers);

    /// <summary>How often that was asked.</summary>
    public int Count(string method, string leg) => Requests.Count(request => request.StartsWith($"{method} {leg} ", StringComparison.Ordinal));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        var leg = url.Segments[^1];
        var (status, body) = leg == "calls" ? List(url) : Of(request.Method.Method, leg, url);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }

    private (int Status, string Body) List(Uri url)
    {
        var query = url.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var (status, room) = (query.GetValueOrDefault("status"), query.GetValueOrDefault("conversation_uuid"));
        Requests.Enqueue(room is null ? $"LIST {status}" : $"ROOM {room}");
        var legs = _living.Where(leg => status is null || leg.Value == status).OrderBy(leg => leg.Key, StringComparer.Ordinal).ToArray();
        var page = legs.Skip(int.Parse(query["record_index"], System.Globalization.CultureInfo.InvariantCulture)).Take(100);
        var items = string.Join(',', page.Select(leg => $$"""{"uuid":"{{leg.Key}}","status":"{{leg.Value}}"}"""));
        return IsDown ? (409, "") : (200, $$$"""{"count":{{{legs.Length}}},"_embedded":{"calls":[{{{items}}}]}}""");
    }

    private (int Status, string Body) Of(string method, string leg, Uri url)
    {
        Requests.Enqueue($"{method} {leg} {url.Host}");
        return !_answers.TryGetValue($"{method} {leg}", out var answers) ? (404, "")
            : answers.Count > 1 && answers.TryDequeue(out var next) ? next
            : answers.TryPeek(out var last) ? last
            : (404, "");
    }
}
