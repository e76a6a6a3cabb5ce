using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Grains.Durability;

/// <summary>Values of enums by their names in camel case. A name that only a newer release knows is kept, and written as it came (<see cref="OpenNames{T}"/>).</summary>
internal sealed class OpenNames : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OpenNames<>).MakeGenericType(typeToConvert))!;
}
