using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Tests.Numbers;

public sealed class NumberRulesTests
{
    private static readonly FlowCopy Flow = new("sales", 3, "{}");
    private static readonly NumberState Ours = NumberRules.Assign(NumberState.Empty, "assign", Flow, " Sales ", "gb", null).Next;

    [Fact]
    public void An_assigned_number_is_ours_with_trimmed_label_and_country_in_capitals() =>
        Assert.Equal((true, 1, Flow, "Sales", "GB"), (Ours.IsOurs, Ours.Version, Ours.Flow, Ours.Label, Ours.Country));

    [Theory]
    [InlineData(1, "Sales", "GB", "")]
    [InlineData(null, "Sales", "GB", "")]
    [InlineData(0, "Sales", "GB", NumberRules.Changed)]
    [InlineData(1, "Sales", "GBR", "invalid-country")]
    [InlineData(1, "Sales", "1B", "invalid-country")]
    public void A_change_is_made_or_refused_by_name(int? basedOn, string label, string country, string refusal)
    {
        var outcome = NumberRules.Assign(Ours, "change", Flow, label, country, basedOn);

        Assert.Equal(refusal, string.Join(' ', outcome.Refusals.Select(r => r.Code)));
        Assert.Equal(refusal.Length == 0 ? 2 : 1, outcome.Version);
    }

    [Fact]
    public void A_label_of_more_than_100_characters_is_refused() =>
        Assert.Equal(["invalid-label"], NumberRules.Assign(Ours, "change", null, new('x', 101), null, null).Refusals.Select(r => r.Code));

    [Fact]
    public void Only_a_newer_version_of_its_own_flow_changes_a_number()
    {
        Assert.Same(Ours, NumberRules.FlowPublished(Ours, Flow with { Version = 3 }));
        Assert.Same(Ours, NumberRules.FlowPublished(Ours, Flow with { Version = 2 }));
        Assert.Same(Ours, NumberRules.FlowPublished(Ours, Flow with { FlowId = "other", Version = 9 }));
        Assert.Same(NumberState.Empty, NumberRules.FlowPublished(NumberState.Empty, Flow));
        Assert.Equal((4, 2), (NumberRules.FlowPublished(Ours, Flow with { Version = 4 }).Flow!.Version, NumberRules.FlowPublished(Ours, Flow with { Version = 4 }).Version));
    }

    [Fact]
    public void A_removed_number_remembers_its_version_and_the_command()
    {
        var removed = NumberRules.Remove(Ours, "remove");

        Assert.Equal((false, 2), (removed.Next.IsOurs, removed.Version));
        Assert.Same(removed.Next, NumberRules.Remove(removed.Next, "remove").Next);
        Assert.Empty(NumberRules.Remove(removed.Next, "remove").Refusals);
        Assert.Equal([NumberRules.NotOurs], NumberRules.Remove(removed.Next, "again").Refusals.Select(r => r.Code));
        Assert.Equal([OperationMemory.Mismatch], NumberRules.Assign(removed.Next, "remove", Flow, null, null, null).Refusals.Select(r => r.Code));
    }
}
