using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Grains.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>Messages between processes: aliases, ids and types of what is sent, which no release may change in what another one sends.</summary>
internal static class SentShape
{
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    /// <summary>Every message that has members.</summary>
    public static IReadOnlyList<Type> Messages { get; } =
    [
        .. typeof(ICallGrain).Assembly.GetTypes()
            .Where(type => !type.IsInterface && !type.IsEnum && type.GetCustomAttribute<AliasAttribute>() is not null && type.GetProperties().Any(member => member.GetCustomAttribute<IdAttribute>() is not null))
            .OrderBy(Alias, StringComparer.Ordinal),
    ];

    /// <summary>One line for each member and each value of an enum, in order.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        .. Messages.SelectMany(Describe)
            .Concat(Messages.SelectMany(Members).Select(member => Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType).Where(type => type.IsEnum).Distinct().SelectMany(Values))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Name of a message on the wire.</summary>
    public static string Alias(Type type) => type.GetCustomAttribute<AliasAttribute>()!.Alias;

    /// <summary>A message in which every member has a value.</summary>
    public static GoldenMessage Golden(Type type)
    {
        var members = new Samples(JsonSerializerOptions.Default, Sent, (_, _) => null).Of(type);
        return new(Convert.ToBase64String(Serializer.SerializeToArray(members.Deserialize(type))), members);
    }

    /// <summary>Reads what was sent.</summary>
    public static object Read(string bytes) => Serializer.Deserialize<object>(Convert.FromBase64String(bytes))!;

    private static IEnumerable<string> Describe(Type type) => Members(type).Select(member => $"{Alias(type)} {member.GetCustomAttribute<IdAttribute>()!.Id}: {Name(member.PropertyType)} {member.Name}");

    private static IEnumerable<string> Values(Type type) => Enum.GetNames(type).Select(name => $"{type.Name} {Convert.ToInt32(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}: {name}");

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties().Where(member => member.GetCustomAttribute<IdAttribute>() is not null);

    private static IEnumerable<JsonPropertyInfo> Sent(JsonTypeInfo type) => type.Properties.Where(property => property.AttributeProvider!.IsDefined(typeof(IdAttribute), true));

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? $"{Name(inner)}?"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name;
}
