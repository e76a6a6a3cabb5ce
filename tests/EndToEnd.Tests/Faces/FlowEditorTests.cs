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
        Assert.Equal(["“Welcome.”", "“Press 1 for Jane.”", "Waits for keys", "Given: 1", "“Goodbye.”"], result.Texts("said"));
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

    [Fact]
    public async Task Skills_relaxations_hours_questions_headers_and_an_NCCO_are_filled_in_as_forms_with_faults_at_their_fields()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("flow-forms.mjs", center);

        var steps = result.GetProperty("published");
        Assert.Equal("""{"monday":["09:00-17:00"],"tuesday":["09:00-12:00","13:00-17:30"]}""", steps.GetProperty("hours").GetProperty("weekly").GetRawText());
        Assert.Equal("""{"12-25":[]}""", steps.GetProperty("hours").GetProperty("dates").GetRawText());
        Assert.Equal("""{"German":7}""", steps.GetProperty("wait").GetProperty("skills").GetRawText());
        Assert.Equal("""[{"after":45}]""", steps.GetProperty("wait").GetProperty("relax").GetRawText());
        Assert.Equal("We are with you soon.", steps.GetProperty("wait").GetProperty("announce")[1].GetString());
        Assert.Equal("""["1","2","3"]""", steps.GetProperty("ask").GetProperty("questions")[1].GetProperty("digits").GetRawText());
        Assert.Equal("""{"Team":"sales"}""", steps.GetProperty("desk").GetProperty("headers").GetRawText());
        Assert.Equal("We are closed.", steps.GetProperty("own").GetProperty("ncco")[0].GetProperty("text").GetString());
        Assert.True(result.GetProperty("isHeldBack").GetBoolean());
        Assert.Contains("\"text\" \"Closed.\"", result.GetProperty("half").GetString(), StringComparison.Ordinal);
        Assert.Equal("7", result.GetProperty("level").GetString());
        Assert.Empty(result.Texts("chineseLabels"));
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.All(result.Texts("complaints"), complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
    }
}
