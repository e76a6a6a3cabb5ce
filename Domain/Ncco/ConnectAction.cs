using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Dials one endpoint and joins it to the call. When either party hangs up, the whole call ends (facts §1.5).</summary>
public sealed record ConnectAction : NccoAction
{
    private ConnectAction(Endpoint endpoint) => Endpoint = endpoint;

    /// <inheritdoc/>
    public override string Kind => "connect";

    /// <summary>Who is dialled.</summary>
    public Endpoint Endpoint { get; }

    /// <summary>The caller id that is shown: one of our own numbers when a phone is dialled.</summary>
    public PhoneNumber? From { get; private init; }

    /// <summary>Seconds of ringing, 1 to 120; null is 60.</summary>
    public int? Timeout { get; private init; }

    /// <summary>The longest call in seconds, 1 to 7200; null is 7200.</summary>
    public int? Limit { get; private init; }

    /// <summary>Whether a failed leg's event may be answered with an NCCO.</summary>
    public bool Synchronous { get; private init; }

    /// <summary>Where the leg's events go; null is the application's event URL.</summary>
    public WebUrl? EventUrl { get; private init; }

    /// <summary>How it is called; null is POST.</summary>
    public HttpVerb? EventMethod { get; private init; }

    /// <summary>What the caller hears until connected; not with phone endpoints.</summary>
    public WebUrl? RingbackTone { get; private init; }

    /// <summary>Whether the platform picks one of the application's numbers instead of <see cref="From"/>.</summary>
    public bool RandomFromNumber { get; private init; }

    /// <summary>What happens when a machine answers.</summary>
    public MachineDetection? MachineDetection { get; private init; }

    /// <summary>The same with more say; wins over <see cref="MachineDetection"/>.</summary>
    public AdvancedMachineDetection? AdvancedMachineDetection { get; private init; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>from</c>, <c>timeout</c>, <c>limit</c>, <c>eventMethod</c>, <c>ringbackTone</c>, <c>randomFromNumber</c>, <c>machineDetection</c>.</returns>
    public static Result<ConnectAction> Create(
        Endpoint endpoint,
        PhoneNumber? from = null,
        int? timeout = null,
        int? limit = null,
        bool synchronous = false,
        WebUrl? eventUrl = null,
        HttpVerb? eventMethod = null,
        WebUrl? ringbackTone = null,
        bool randomFromNumber = false,
        MachineDetection? machineDetection = null,
        AdvancedMachineDetection? advancedMachineDetection = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var check = new Check();
        check.Number(from, "from");
        check.Range(timeout, 1, 120, "timeout");
        check.Range(limit, 1, 7200, "limit");
        check.Defined(eventMethod, "eventMethod");
        check.Defined(machineDetection, "machineDetection");
        if (ringbackTone is not null && endpoint is PhoneEndpoint)
        {
            check.Add(NccoCodes.Conflict, "ringbackTone is not for phone endpoints; leave it out, the network rings by itself.", "ringbackTone");
        }

        if (randomFromNumber && from is not null)
        {
            check.Add(NccoCodes.Conflict, "randomFromNumber excludes from; leave one of them out.", "randomFromNumber");
        }

        return check.Failed
            ? check.No<ConnectAction>()
            : new ConnectAction(endpoint)
            {
                From = from,
                Timeout = timeout,
                Limit = limit,
                Synchronous = synchronous,
                EventUrl = eventUrl,
                EventMethod = eventMethod,
                RingbackTone = ringbackTone,
                RandomFromNumber = randomFromNumber,
                MachineDetection = machineDetection,
                AdvancedMachineDetection = advancedMachineDetection,
            };
    }

    internal static string? NameOf(MachineDetection? behavior) => behavior switch
    {
        Ncco.MachineDetection.Continue => "continue",
        Ncco.MachineDetection.Hangup => "hangup",
        _ => null,
    };

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("endpoint"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, Endpoint.Kind);
        Endpoint.WriteFields(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.Text("from"u8, From?.Digits);
        if (Synchronous)
        {
            writer.WriteString("eventType"u8, "synchronous"u8);
        }

        writer.Whole("timeout"u8, Timeout);
        writer.Whole("limit"u8, Limit);
        writer.Flag("randomFromNumber"u8, RandomFromNumber);
        writer.Text("machineDetection"u8, NameOf(MachineDetection));
        AdvancedMachineDetection?.Write(writer);
        writer.Text("ringbackTone"u8, RingbackTone?.Value);
        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
    }
}
