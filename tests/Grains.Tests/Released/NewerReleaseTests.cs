using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>While a cluster is upgraded, or goes back, silos read rows of a newer release: what they cannot read they keep.</summary>
public sealed class NewerReleaseTests
{
    // Not rows of their own: a refusal is kept for minutes, with the command that was refused.
    private static readonly Type[] Closed = [typeof(Refusal), typeof(SentNcco)];

    public static TheoryData<string> Rows => [.. StoredShape.Roots.Keys];

    [Fact]
    public void Everything_that_is_stored_has_a_place_for_what_a_newer_release_adds() =>
        Assert.Empty(StoredShape.Types.Select(type => StateJson.Options.GetTypeInfo(type)).Where(info => info.Kind == JsonTypeInfoKind.Object && !Closed.Contains(info.Type) && !info.Properties.Any(property => property.IsExtensionData)).Select(info => info.Type));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Members_and_names_of_a_newer_release_are_written_back_as_they_came(string name)
    {
        var type = StoredShape.Roots[name];
        var row = Newer(StoredShape.Sample(type), type);

        var written = StoredShape.Written(StoredShape.Read(row, type), type);

        Assert.True(JsonNode.DeepEquals(row, written), $"was:\n{row}\nis:\n{written}");
    }

    [Fact]
    public void A_kind_of_a_newer_release_is_none_that_is_known()
    {
        var entry = Entry("hologram");

        Assert.False(Enum.IsDefined(entry.Kind));
        Assert.Equal(entry.Kind, Entry("hologram").Kind);
        Assert.NotEqual(entry.Kind, Entry("telepathy").Kind);
    }

    [Fact]
    public void More_kinds_than_a_release_may_bring_are_refused()
    {
        for (var i = 0; i < 100; i++)
        {
            Flood($"name{i}");
        }

        Assert.Throws<System.Text.Json.JsonException>(() => Flood("one-more"));
        Flood("name0");
    }

    private static void Flood(string name) => System.Text.Json.JsonSerializer.Deserialize<Flooded>($"\"{name}\"", StateJson.Options);

    private static TimelineEntry Entry(string kind) =>
        (TimelineEntry)StoredShape.Read(JsonNode.Parse($$"""{ "key": "k", "at": "2026-11-23T10:00:00+00:00", "receivedAt": "2026-11-23T10:00:00+00:00", "kind": "{{kind}}" }""")!, typeof(TimelineEntry));

    // Adds a member to every object and gives every value of an enum a name that is not known.
    private static JsonNode Newer(JsonNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = StateJson.Options.GetTypeInfo(type);
        switch (node)
        {
            case JsonValue when type.IsEnum:
                return "ofANewerRelease";
            case JsonArray items when info.ElementType is { } element:
                return new JsonArray([.. items.Select(item => Newer(item!.DeepClone(), element))]);
            case JsonObject members when info.Kind == JsonTypeInfoKind.Dictionary:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Newer(member.Value!.DeepClone(), info.ElementType!))));
            case JsonObject members when !Closed.Contains(type):
                var newer = new JsonObject(members.Select(member =>
                    KeyValuePair.Create(member.Key, (JsonNode?)Newer(member.Value!.DeepClone(), info.Properties.Single(property => property.Name == member.Key).PropertyType))));
                newer["ofANewerRelease"] = new JsonObject { ["deep"] = new JsonArray(1, "two", new JsonObject { ["three"] = true }) };
                return newer;
            default:
                return node.DeepClone();
        }
    }

    private enum Flooded
    {
        Known,
    }
}
