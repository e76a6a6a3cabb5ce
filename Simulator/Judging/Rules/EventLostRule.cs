using System.Globalization;
using System.Text.Json;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>What the application acknowledged it keeps: every status event that was answered with success is in the record of a call, once.</summary>
/// <param name="keeps">Whether the run looks at records; where it does not, nothing is kept in mind.</param>
internal sealed class EventLostRule(bool keeps) : IRule
{
    private readonly Dictionary<long, RecordedEvent> _underway = [];
    private readonly HashSet<RecordedEvent> _acknowledged = [];
    private readonly Dictionary<RecordedEvent, int> _recorded = [];
    private bool _looked;

    public string Name => "event-lost";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        switch (seen)
        {
            case WebhookSent { Kind: WebhookKind.Event } sent when keeps && Read(sent.Body) is { } told:
                _underway[sent.Delivery] = told;
                break;
            case WebhookAnswered { Kind: WebhookKind.Event, Fault: null, Status: >= 200 and <= 205 } answered when _underway.TryGetValue(answered.Delivery, out var told):
                _acknowledged.Add(told);
                break;
            case RecordSeen { Events: { } events }:
                _looked = true;
                foreach (var kept in events)
                {
                    _recorded[kept] = _recorded.GetValueOrDefault(kept) + 1;
                }

                break;
            case RecordSeen missing:
                _looked = true;
                broken(missing.LegId, "the application has no record of the call");
                break;
        }
    }

    public void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        foreach (var told in _looked ? _acknowledged : [])
        {
            if (_recorded.GetValueOrDefault(told) is not 1 and var times)
            {
                broken(told.LegId, string.Create(CultureInfo.InvariantCulture, $"{told.Status} of {told.Timestamp:HH:mm:ss.fff} was acknowledged and is {times} times in the records"));
            }
        }
    }

    private static RecordedEvent? Read(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement is { ValueKind: JsonValueKind.Object } told
            && told.TryGetProperty("uuid", out var leg) && leg.ValueKind == JsonValueKind.String
            && told.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String
            && told.TryGetProperty("timestamp", out var at) && at.ValueKind == JsonValueKind.String && at.TryGetDateTimeOffset(out var timestamp)
                ? new(leg.GetString()!, status.GetString()!, timestamp)
                : null;
    }
}
