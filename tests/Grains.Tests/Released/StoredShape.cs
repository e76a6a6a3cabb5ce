using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Applications;
using ContactCenter.Domain.Audits;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Conversations;
using ContactCenter.Domain.Directories;
using ContactCenter.Domain.Flows.Publishing;
using ContactCenter.Domain.LastAgents;
using ContactCenter.Domain.Mailboxes;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Domain.Queues.Today;
using ContactCenter.Domain.Watches;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.SignIn;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>The names and types of everything that is stored, or sent as JSON from one process to another: what a release must not change in what another one wrote.</summary>
internal static class StoredShape
{
    /// <summary>Rows by the names of their grains' records, and documents that messages and rows hold as bytes.</summary>
    public static IReadOnlyDictionary<string, Type> Roots { get; } = new Dictionary<string, Type>
    {
        ["agent"] = typeof(AgentState),
        ["agent-log"] = typeof(LogSegment<LoggedActivity>),
        ["application"] = typeof(ApplicationState),
        ["audit-log"] = typeof(LogSegment<AuditEntry>),
        ["call"] = typeof(CallState),
        ["call-log"] = typeof(LogSegment<LoggedCall>),
        ["call-summary"] = typeof(CallSummary),
        ["callback-order"] = typeof(CallbackOrder),
        ["caller-needs"] = typeof(CallerNeeds),
        ["conversation"] = typeof(ConversationState),
        ["data-protection"] = typeof(DataProtectionState),
        ["directory"] = typeof(DirectoryState),
        ["flow"] = typeof(FlowState),
        ["last-agent"] = typeof(LastAgentsState),
        ["log-keeper"] = typeof(LogKeeperState),
        ["mailbox"] = typeof(MailboxState),
        ["number"] = typeof(NumberState),
        ["queue"] = typeof(QueueState),
        ["queue-day"] = typeof(QueueDay),
        ["queue-members"] = typeof(MembershipRow),
        ["queue-settings"] = typeof(QueueSettings),
        ["watch"] = typeof(WatchState),
    };

    /// <summary>One line for each member and each name of an enum, in order.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Types.SelectMany(Describe).Order(StringComparer.Ordinal)];

    /// <summary>Everything that is reached from the roots.</summary>
    public static IReadOnlyCollection<Type> Types
    {
        get
        {
            var found = new HashSet<Type>();
            var open = new Queue<Type>(Roots.Values);
            while (open.TryDequeue(out var type))
            {
                type = Nullable.GetUnderlyingType(type) ?? type;
                var info = StateJson.Options.GetTypeInfo(type);
                if ((info.Kind == JsonTypeInfoKind.Object || type.IsEnum || info.ElementType is not null) && found.Add(type))
                {
                    foreach (var next in Members(info).Select(property => property.PropertyType).Append(info.ElementType).OfType<Type>())
                    {
                        open.Enqueue(next);
                    }
                }
            }

            return found;
        }
    }

    /// <summary>JSON of a type with a value for every member.</summary>
    public static JsonNode Sample(Type type) => new Samples(StateJson.Options, Members, (member, n) => member == typeof(SentNcco) ? $"[{{\"action\":\"talk\",\"text\":\"text{n}\"}}]" : null).Of(type);

    /// <summary>Reads a row as a silo does.</summary>
    public static object Read(JsonNode row, Type type) => typeof(StateJson).GetMethod(nameof(StateJson.Deserialize))!.MakeGenericMethod(type).Invoke(new StateJson(), [new BinaryData(row.ToJsonString())])!;

    /// <summary>Writes a row as a silo does.</summary>
    public static JsonNode Written(object row, Type type) =>
        JsonNode.Parse((BinaryData)typeof(StateJson).GetMethod(nameof(StateJson.Serialize))!.MakeGenericMethod(type).Invoke(new StateJson(), [row])!)!;

    private static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) => type.Properties.Where(property => !property.IsExtensionData && (property.Set is not null || property.AssociatedParameter is not null));

    private static IEnumerable<string> Describe(Type type) =>
        type.IsEnum ? Enum.GetNames(type).Select(name => $"{type.Name} is {JsonNamingPolicy.CamelCase.ConvertName(name)}")
        : Members(StateJson.Options.GetTypeInfo(type)).Select(property => $"{Name(type)}.{property.Name}: {Name(property.PropertyType)}");

    // As a reader of JSON sees it: lists of whatever kind are lists, and null is what is absent.
    private static string Name(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = StateJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => $"[{Name(info.ElementType!)}]",
            JsonTypeInfoKind.Dictionary => $"{{{Name(info.KeyType!)}: {Name(info.ElementType!)}}}",
            _ when type.IsGenericType => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ => type.Name,
        };
    }
}
