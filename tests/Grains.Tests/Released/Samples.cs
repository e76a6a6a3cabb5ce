using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>Makes JSON in which every member of a type has a value, each another one, so that members that were mixed up are seen.</summary>
/// <param name="options">How the type is written.</param>
/// <param name="members">Which members of a type are written.</param>
/// <param name="special">Values of types that are not told by their shape.</param>
internal sealed class Samples(JsonSerializerOptions options, Func<JsonTypeInfo, IEnumerable<JsonPropertyInfo>> members, Func<Type, int, JsonNode?> special)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private int _count;

    /// <summary>A document of a type.</summary>
    public JsonNode Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var n = ++_count;
        if (special(type, n) is { } own)
        {
            return own;
        }

        if (Plain(type, n) is { } value)
        {
            return JsonSerializer.SerializeToNode(value, type, options)!;
        }

        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            // A set has no order of its own.
            JsonTypeInfoKind.Enumerable when IsSet(type) => new JsonArray(Of(info.ElementType!)),
            JsonTypeInfoKind.Enumerable => new JsonArray(Of(info.ElementType!), Of(info.ElementType!)),
            JsonTypeInfoKind.Dictionary => new JsonObject { [$"key{n}"] = Of(info.ElementType!) },
            JsonTypeInfoKind.Object => new JsonObject(members(info).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Of(member.PropertyType)))),
            _ => throw new NotSupportedException($"There is no sample of {type}: tell one."),
        };
    }

    private static bool IsSet(Type type) => Array.Exists(type.GetInterfaces(), part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    private static object? Plain(Type type, int n) =>
        type == typeof(string) ? $"text{n}"
        : type == typeof(bool) ? true
        : type == typeof(int) ? n
        : type == typeof(long) ? (long)n
        : type == typeof(double) ? n + 0.5
        : type == typeof(decimal) ? n + 0.25m
        : type == typeof(DateTimeOffset) ? Start.AddSeconds(n)
        : type == typeof(DateOnly) ? DateOnly.FromDateTime(Start.Date).AddDays(n)
        : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(n)
        : type == typeof(byte[]) ? new byte[] { (byte)n, (byte)(n >> 8) }
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : null;
}
