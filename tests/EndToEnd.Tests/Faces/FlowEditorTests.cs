using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class FlowEditorTests
{
    [Fact]
    public async Task A_flow_is_built_by_clicking_tried_published_never_over_what_somebody_else_published_and_rolled_back()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("flows.mjs", center);

        Assert.Contains(result.Texts("unfinished"), fault => fault.StartsWith("main", StringComparison.Ordinal));
        Assert.Equal(["“Welcome.”", "“Press 1 for Jane.”", "Waits for keys"], result.Texts("said").Take(3));
        Assert.Contains("“Goodbye.”", result.Texts("said"));
        Assert.Equal(("Front desk", "Elsewhere"), (result.GetProperty("kept").GetString(), result.GetProperty("inForce").GetString()));
        Assert.Equal(["~ name: \"Elsewhere\" → \"Front desk\""], result.Texts("differences"));
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // The browser itself complains of the refusals.
        Assert.All(result.Texts("complaints"), complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
    }
}
