using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ContactCenter.Bench.Floor;

/// <summary>
/// The platform at the HTTP boundary: everything of ours runs up to the socket, budget, token and resilience included. A leg that is asked for is made at
/// once, and the moment is noted; the lists are refused, so that the sweeper, who would ask for thousands of legs, stays out of what is measured.
/// </summary>
internal sealed partial class StandInPlatform : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, long> _rung = new(Environment.ProcessorCount, 65_536, StringComparer.Ordinal);
    private int _legs;

    /// <summary>Legs made so far.</summary>
    public int Legs => Volatile.Read(ref _legs);

    /// <summary>Agents who were rung more than once.</summary>
    public int Twice { get; private set; }

    /// <summary>When the last leg was asked for.</summary>
    public long LastAt { get; private set; }

    /// <summary>Called, in the sender's turn, for each agent who is rung.</summary>
    public Action<string>? OnLeg { get; set; }

    /// <summary>When an agent was rung, as <see cref="Stopwatch.GetTimestamp"/>; null: was not.</summary>
    public long? RungAt(string agent) => _rung.TryGetValue(agent, out var at) ? at : null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = Stopwatch.GetTimestamp();
        if (request.Method != HttpMethod.Post || request.RequestUri?.AbsolutePath != "/v1/calls")
        {
            return Answer(request, HttpStatusCode.NotFound, "{}");
        }

        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var agent = User().Match(body).Groups[1].Value;
        if (!_rung.TryAdd(agent, now))
        {
            Twice++;
        }

        LastAt = now;
        var leg = Interlocked.Increment(ref _legs);
        OnLeg?.Invoke(agent);
        return Answer(request, HttpStatusCode.Created, $$"""{"uuid":"00000000-0000-4000-8000-{{leg:x12}}","status":"started","direction":"outbound","conversation_uuid":"CON-00000000-0000-4000-8000-{{leg:x12}}"}""");
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, string json) =>
        new(status) { RequestMessage = request, Content = new StringContent(json, Encoding.UTF8, "application/json") };

    [GeneratedRegex("\"user\":\"([^\"]+)\"")]
    private static partial Regex User();
}
