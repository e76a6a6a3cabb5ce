using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>
/// Releases run side by side while a cluster is upgraded, so what one stored or sent another must read. When a release is made, this class is run with CONTACT_CENTER_UPDATE=true,
/// which writes the folder of its version; folders that are there are never changed.
/// </summary>
public sealed class ReleaseTests
{
    public static TheoryData<string> Versions
    {
        get
        {
            if (Environment.GetEnvironmentVariable("CONTACT_CENTER_UPDATE") == "true" && !Directory.Exists(new Release(Release.Own).Folder))
            {
                new Release(Release.Own).Write();
            }

            return [.. Release.All];
        }
    }

    [Fact]
    public void The_release_in_use_is_kept() =>
        Assert.Contains(File.ReadAllText(Release.Metadata("ReleasedVersion")).Split(' ')[0], Release.All);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_row_of_a_release_is_read_and_written_again_without_loss(string version)
    {
        var release = new Release(version);
        foreach (var name in release.Rows)
        {
            var (row, type) = (JsonNode.Parse(release.Row(name))!, StoredShape.Roots[name]);

            var written = StoredShape.Written(StoredShape.Read(row, type), type);

            Assert.True(JsonNode.DeepEquals(row, written), $"{name} was:\n{row}\nis:\n{written}");
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_message_of_a_release_is_read_with_all_that_it_says(string version)
    {
        foreach (var (alias, message) in new Release(version).Messages)
        {
            var read = SentShape.Read(message.Bytes);

            Assert.Equal(alias, SentShape.Alias(read.GetType()));
            Says(message.Members, JsonSerializer.SerializeToNode(read, read.GetType()), alias);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Nothing_that_a_release_stores_has_another_name_or_type(string version) => Assert.Empty(new Release(version).Stored.Except(StoredShape.Lines));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Nothing_that_a_release_sends_has_another_id_alias_or_type(string version) => Assert.Empty(new Release(version).Sent.Except(SentShape.Lines));

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_method_that_a_release_calls_is_gone_or_another(string version) => Assert.Empty(new Release(version).Methods.Except(Contracts.MethodsOf(Contracts.File)));

    [Fact]
    public void A_row_with_every_member_says_them_all()
    {
        // Else the rows that are kept of a release would show nothing of what they leave out.
        foreach (var (name, type) in StoredShape.Roots)
        {
            var sample = StoredShape.Sample(type);
            Says(sample, StoredShape.Written(StoredShape.Read(sample, type), type), name);
        }
    }

    // New members may be there besides, in their defaults.
    private static void Says(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Says(value, actual?[name], $"{path}.{name}");
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Says(items[i], actual is JsonArray others && i < others.Count ? others[i] : null, $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path} was {expected?.ToJsonString()} and is {actual?.ToJsonString() ?? "absent"}");
                break;
        }
    }
}
