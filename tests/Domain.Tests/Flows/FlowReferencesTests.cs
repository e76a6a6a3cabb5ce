using ContactCenter.Domain.Flows;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class FlowReferencesTests
{
    private static readonly CompiledFlow Named = Flow("""
        "s":{"type":"queue","queue":"support","agent":"Jane","skills":{"German":5},"relax":[{"after":9,"skills":{"German":1,"sec. level":2}}],"maxWait":"b","full":"a"},
        "b":{"type":"callback","queue":"other"},"a":{"type":"agent","user":"Joe"}
        """);

    [Fact]
    public void Everything_that_a_flow_names_is_found_with_its_path() => Assert.Equal(
        [
            "User Joe $.steps.a.user", "Queue other $.steps.b.queue", "Queue support $.steps.s.queue", "Agent Jane $.steps.s.agent",
            "Skill German $.steps.s.skills.German", "Skill German $.steps.s.relax[0].skills.German", "Skill sec. level $.steps.s.relax[0].skills['sec. level']",
        ],
        FlowReferences.Of(Named).Select(reference => $"{reference.Kind} {reference.Name} {reference.Path}"));

    [Fact]
    public void A_flow_that_names_nothing_has_no_references() => Assert.Empty(FlowReferences.Of(Flow("\"s\":{\"type\":\"queue\",\"queue\":\"q\"}")).Skip(1));

    [Fact]
    public void What_does_not_exist_is_refused_but_for_users_of_the_platform() => Assert.Equal(
        [
            "unknown-queue $.steps.b.queue", "unknown-queue $.steps.s.queue", "unknown-agent $.steps.s.agent",
            "unknown-skill $.steps.s.skills.German", "unknown-skill $.steps.s.relax[0].skills.German", "unknown-skill $.steps.s.relax[0].skills['sec. level']",
        ],
        FlowReferences.Refuse(FlowReferences.Of(Named), _ => true).Select(refusal => $"{refusal.Code} {refusal.Path}"));

    [Fact]
    public void What_exists_is_not_refused() => Assert.Empty(FlowReferences.Refuse(FlowReferences.Of(Named), _ => false));

    [Fact]
    public void Shipped_flows_name_nothing_that_could_be_missing_since_their_queue_is_built_in() =>
        Assert.All(SeedFlows.All, seed => Assert.Empty(FlowReferences.Refuse(FlowReferences.Of(seed.Flow), _ => true)));
}
