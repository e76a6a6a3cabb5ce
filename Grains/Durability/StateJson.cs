using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Queues;
using Orleans.Storage;

namespace ContactCenter.Grains.Durability;

/// <summary>How states are stored: JSON with names that people can read, the same on every storage (decision 0002).</summary>
public sealed class StateJson : IGrainStorageSerializer
{
    /// <summary>Options of stored states: what has its default value is left out.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetDefaultsBeAbsent, LeaveOutEmptyLists } },
        Converters = { new OpenNames() },
    };

    /// <summary>Options of the views made from states: zero and false are said, only what is absent is left out.</summary>
    public static JsonSerializerOptions Views { get; } = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetDefaultsBeAbsent } },
    };

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonSerializer.Deserialize<T>(input.ToMemory().Span, Options)!;
    }

    // What is left out when written must not be missed when read, even where the type requires it to be set.
    private static void LetDefaultsBeAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        // Most calls never wait: what a call does not have costs its row nothing. Nor are rows of queues written anew for a list that they do not have.
        if (type.Type == typeof(CallState) || type.Type == typeof(CallSummary) || type.Type == typeof(QueueSettings))
        {
            foreach (var list in type.Properties.Where(property => property.Name != "legs" && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)))
            {
                list.ShouldSerialize = static (_, value) => value is System.Collections.IList { Count: > 0 };
            }
        }
    }
}
