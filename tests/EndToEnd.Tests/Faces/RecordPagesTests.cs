using System.Text.Json;
using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class RecordPagesTests
{
    [Fact]
    public async Task A_message_is_heard_kept_and_deleted_and_a_talk_is_seen_as_it_goes_and_heard_afterwards()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("records.mjs", center);

        Assert.Equal(["conversation"], result.Texts("kinds"));
        Assert.Equal(result.GetProperty("before").GetInt32(), result.GetProperty("paused").GetInt32());
        foreach (var (sound, file) in (ReadOnlySpan<(string, string)>)[("message", "file"), ("talk", "talkFile")])
        {
            IsWave(result.GetProperty(file), result.GetProperty(sound).GetDouble());
        }

        Assert.Equal(1, result.GetProperty("talks").GetInt32());
        Assert.Empty(result.Texts("broken"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), pixels => Assert.Equal(0, pixels.GetInt32()));
        Assert.Empty(result.Texts("complaints"));
    }

    // 16 000 bytes a second after a head of 44.
    private static void IsWave(JsonElement file, double seconds)
    {
        Assert.Equal("RIFF", file.GetProperty("head").GetString());
        Assert.EndsWith(".wav", file.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal((file.GetProperty("size").GetInt32() - 44) / 16_000d, seconds, 0.1);
        Assert.InRange(seconds, 0.1, 60);
    }
}
