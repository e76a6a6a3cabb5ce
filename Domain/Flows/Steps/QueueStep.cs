using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Has the caller wait for an agent of a queue, in a room of the wait's own: whoever answers joins there.</summary>
public sealed record QueueStep : FlowStep
{
    internal const string Name = "queue";
    private const int MostSeconds = 3_600;
    private const int DefaultAgentSeconds = 30;

    private QueueStep(FieldReader fields)
        : base(Name)
    {
        Queue = ReadQueue(fields, required: true) ?? "";
        Priority = fields.Whole("priority", 0, 100) ?? 0;
        Asked = Needs.Read(fields);
        Agent = fields.Text("agent", maxLength: AppEndpoint.MaxUserLength);
        var agentSeconds = fields.Whole("agentSeconds", 1, MostSeconds);
        AgentSeconds = agentSeconds ?? DefaultAgentSeconds;
        LastAgentSeconds = fields.Whole("lastAgent", 1, MostSeconds);
        Voice = Voice.Read(fields);
        Announce = Prompts.Read(fields, "announce", Voice);
        MaxWait = fields.Target("maxWait");
        Full = fields.Target("full");
        NoAgents = fields.Target("noAgents");
        Closed = fields.Target("closed");
        Otherwise = fields.Target("otherwise");
        AfterCall = fields.Target("afterCall");
        Keys = fields.Targets("keys", key => key is [(>= '0' and <= '9') or '*' or '#'] ? key : null, FlowCodes.InvalidKeys, "Must be one of 0-9, * and #.");
        if (Agent is not null && LastAgentSeconds is not null)
        {
            fields.Refuse(NccoCodes.NotOne, "Ask either for agent or for lastAgent first.", "lastAgent");
        }

        if (agentSeconds is not null && Agent is null && fields.Ok)
        {
            fields.Refuse(NccoCodes.Required, "agentSeconds needs the agent.", "agent");
        }
    }

    /// <summary>Id of the queue.</summary>
    public string Queue { get; }

    /// <summary>0 (ordinary) to 100.</summary>
    public int Priority { get; }

    /// <summary>What is asked of agents, by how long the caller has waited; empty: anybody.</summary>
    public ImmutableArray<NeedStep> Asked { get; }

    /// <summary>The agent who is asked for first; null: nobody by name.</summary>
    public string? Agent { get; }

    /// <summary>For how long only <see cref="Agent"/> is asked, 1 to 3,600 s.</summary>
    public int AgentSeconds { get; }

    /// <summary>For how long only the agent who last spoke with this caller is asked, 1 to 3,600 s; null: not at all.</summary>
    public int? LastAgentSeconds { get; }

    /// <summary>Said to the caller before the music.</summary>
    public Prompts Announce { get; }

    /// <summary>How it is said.</summary>
    public Voice Voice { get; }

    /// <summary>Where it goes on when the longest wait has passed; null: <see cref="Otherwise"/>.</summary>
    public string? MaxWait { get; }

    /// <summary>Where it goes on when the queue is full; null: <see cref="Otherwise"/>.</summary>
    public string? Full { get; }

    /// <summary>Where it goes on when no agent is signed in; null: <see cref="Otherwise"/>.</summary>
    public string? NoAgents { get; }

    /// <summary>Where it goes on when the queue is closed; null: <see cref="Otherwise"/>.</summary>
    public string? Closed { get; }

    /// <summary>Where it goes on when the wait ends without an agent and nothing else is said, or the queue does not exist; null: a goodbye.</summary>
    public string? Otherwise { get; }

    /// <summary>Where it goes on when the agent has hung up and the caller has not; null: a goodbye.</summary>
    public string? AfterCall { get; }

    /// <summary>Targets by the keys that a caller may press while waiting.</summary>
    public ImmutableSortedDictionary<string, string> Keys { get; }

    internal override bool Waits => true;

    internal static QueueStep? Read(FieldReader fields)
    {
        var step = new QueueStep(fields);
        return fields.Ok ? step : null;
    }

    /// <summary>The id of a queue.</summary>
    internal static string? ReadQueue(FieldReader fields, bool required)
    {
        var queue = fields.String("queue", required);
        if (queue is null || FlowDocument.IsStepId(queue))
        {
            return queue;
        }

        fields.Refuse(FlowCodes.InvalidName, "A queue id is 1 to 40 characters of a-z, 0-9 and -.", "queue");
        return null;
    }

    // A queue may send a caller on at once; only who was let in has waited.
    internal override bool Passes(string field) => field is "full" or "noAgents" or "closed" or "otherwise";

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("queue", Queue);
        json.Optional("priority", Priority, 0);
        Needs.Write(json, Asked);
        json.Optional("agent", Agent);
        json.Optional("agentSeconds", AgentSeconds, DefaultAgentSeconds);
        json.Optional("lastAgent", LastAgentSeconds);
        Announce.Write(json, "announce");
        Voice.Write(json);
        json.Optional("maxWait", MaxWait);
        json.Optional("full", Full);
        json.Optional("noAgents", NoAgents);
        json.Optional("closed", Closed);
        json.Optional("otherwise", Otherwise);
        json.Optional("afterCall", AfterCall);
        json.Map("keys", Keys);
    }

    internal override IEnumerable<FlowReference> References(string path)
    {
        yield return new(FlowReferenceKind.Queue, Queue, JsonPath.Child(path, "queue"));
        if (Agent is not null)
        {
            yield return new(FlowReferenceKind.Agent, Agent, JsonPath.Child(path, "agent"));
        }

        foreach (var (i, step) in Asked.Index())
        {
            var at = i == 0 ? path : JsonPaths.Item(JsonPath.Child(path, "relax"), i - 1);
            foreach (var skill in step.Skills.Keys)
            {
                yield return new(FlowReferenceKind.Skill, skill, JsonPath.Child(JsonPath.Child(at, "skills"), skill));
            }
        }
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        walk.Add(Announce.Actions);
        Wait(walk, place);
        return Served.Waits;
    }

    /// <summary>Adds the room of the wait, and what follows it.</summary>
    internal void Wait(Walk walk, FlowPlace place) => Wait(
        walk, place, new QueueEntry(Queue, RoomOf(walk, place).Value, Priority, NeedsOf(walk.Context)) { TakesKeys = !Keys.IsEmpty, AsksLastAgent = LastAgentSeconds is not null });

    /// <inheritdoc cref="Wait(Walk, FlowPlace)"/>
    internal static void Wait(Walk walk, FlowPlace place, QueueEntry entry)
    {
        walk.Note(place.Step, FlowNotes.Queued, entry.Queue);
        walk.Enters = entry;
        walk.Add(ConversationAction.Create(ConversationName.Create(entry.WaitId).Require(), walk.Context.HoldMusic ?? walk.Urls.HoldMusic, startOnEnter: false).Require());

        // Whoever is left alone because the room ended asks us how to go on; each wait is an operation of its own.
        walk.AddTail(place, entry.WaitId);
    }

    internal override Reaction? OnQueueLeft(Walk walk, FlowPlace place, WaitEnd reason)
    {
        if (reason == WaitEnd.None)
        {
            return null;
        }

        walk.Note(place.Step, FlowNotes.LeftQueue, reason.ToText());
        if (reason == WaitEnd.Callback)
        {
            walk.Add(Wording.CallingBack);
            return new Reaction(null);
        }

        var target = TargetOf(reason) ?? Otherwise;
        if (target is null)
        {
            walk.Add(Wording.NobodyAnswers);
        }

        return new Reaction(target);
    }

    internal override Reaction? OnTalked(Walk walk, FlowPlace place)
    {
        walk.Note(place.Step, FlowNotes.Talked);
        if (AfterCall is null)
        {
            walk.Add(Wording.Goodbye);
        }

        return new Reaction(AfterCall);
    }

    /// <summary>The first of the pressed keys that leads somewhere; null when none does.</summary>
    internal string? KeyOf(string? digits) => digits?.Select(key => key.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(Keys.ContainsKey);

    internal static ConversationName RoomOf(Walk walk, FlowPlace place)
    {
        var given = ConversationName.Create(walk.Context.WaitId);
        return given.IsOk ? given.Value
            : ConversationName.Create(string.Create(CultureInfo.InvariantCulture, $"{place.Call}:{place.Step}:{place.Visit}")) is { IsOk: true } made ? made.Value
            : ConversationName.Create(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.Call}:{place.Step}:{place.Visit}")))).Require();
    }

    private string? TargetOf(WaitEnd reason) => reason switch
    {
        WaitEnd.MaxWait => MaxWait,
        WaitEnd.Full => Full,
        WaitEnd.NoAgents => NoAgents,
        WaitEnd.Closed => Closed,
        _ => null,
    };

    private CallerNeeds NeedsOf(FlowContext context)
    {
        var (agent, seconds) = Agent is not null ? (Agent, AgentSeconds)
            : LastAgentSeconds is { } last && !string.IsNullOrWhiteSpace(context.LastAgent) ? (context.LastAgent, last)
            : (null, 0);
        return new CallerNeeds { Steps = Asked, PreferredAgent = agent, PreferredSeconds = seconds };
    }
}
