using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class QueuePagesTests
{
    [Fact]
    public async Task A_queue_is_edited_with_faults_at_their_fields_and_never_over_what_somebody_else_changed()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("queues.mjs", center);

        Assert.NotEmpty(result.GetProperty("badId").GetString()!);
        Assert.Contains("http", result.GetProperty("badMusic").GetString(), StringComparison.Ordinal);
        Assert.Equal("45", result.GetProperty("kept").GetString());
        Assert.Equal(("33", "45"), (result.GetProperty("theirs").GetString(), result.GetProperty("ours").GetString()));
        Assert.Equal([33, 45], result.GetProperty("saved").EnumerateArray().Select(seconds => seconds.GetInt32()));
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // The browser itself complains of the three refusals.
        Assert.All(result.Texts("complaints"), complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
    }
}
