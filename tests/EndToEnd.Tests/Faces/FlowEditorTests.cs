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
        Assert.Equal(["~ name: \"Elsewhere\" → \"Front desk\""], result.Texts("against"));
        Assert.Equal(result.Texts("against"), result.Texts("differences"));
        Assert.Equal(("front-desk", "Half done"), (result.GetProperty("rolledBack").GetString(), result.GetProperty("undone").GetString()));
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // The browser itself complains of the refusals.
        Assert.All(result.Texts("complaints"), complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_branch_of_a_queue_is_heard_its_uses_are_told_and_what_is_published_elsewhere_is_shown_while_one_edits()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("flow-queue.mjs", center);

        Assert.Equal(["Default flow", "Front door (442079460000)"], result.Texts("uses"));
        Assert.Equal(["“This is thanks.”", "“This is late.”", "“This is full.”", "“This is nobody.”", "“This is closed.”"], result.Texts("branchesHeard"));
        Assert.Equal(("Sales two", "Sales three", "Mine"), (result.GetProperty("shown").GetString(), result.GetProperty("taken").GetString(), result.GetProperty("mine").GetString()));
        Assert.Equal(["~ name: \"Sales three\" → \"Mine\""], result.Texts("against"));
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.Empty(result.Texts("complaints"));
    }
}
