using System.Text;
using ContactCenter.Domain.Applications;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Tests.Applications;

public sealed class ApplicationRulesTests
{
    private static readonly ApplicationKeyset Keys = new("app", "-----PEM-----", "mobile-secret", "admin-secret");
    private static readonly FlowCopy Flow = new("ivr", 1, "{}");

    [Fact]
    public void The_first_keys_stay()
    {
        var kept = ApplicationRules.KeepKeys(ApplicationState.Empty, Keys);

        Assert.Equal(1, kept.Version);
        Assert.Same(kept, ApplicationRules.KeepKeys(kept, Keys with { ApplicationId = "later" }));
    }

    [Fact]
    public void Keys_never_show_in_text() =>
        Assert.DoesNotContain("secret", ApplicationRules.KeepKeys(ApplicationState.Empty, Keys).ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_application_that_is_taken_over_replaces_the_one_before_and_hides_its_key()
    {
        var adopted = ApplicationRules.Adopt(ApplicationRules.KeepKeys(ApplicationState.Empty, Keys), new("vonage-1", "-----secret-----"));

        Assert.Equal((2, "vonage-1", Keys), (adopted.Version, adopted.Platform?.ApplicationId, adopted.Keys));
        Assert.Same(adopted, ApplicationRules.Adopt(adopted, new("vonage-1", "-----secret-----")));
        Assert.Equal((3, "vonage-2"), (ApplicationRules.Adopt(adopted, new("vonage-2", "other")).Version, ApplicationRules.Adopt(adopted, new("vonage-2", "other")).Platform?.ApplicationId));
        Assert.DoesNotContain("secret", adopted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_linked_number_becomes_the_caller_id_where_there_is_none_and_goes_with_its_rent()
    {
        var offered = ApplicationRules.OfferCallerId(ApplicationState.Empty, "442079460000");

        Assert.Equal((1, "442079460000"), (offered.Version, offered.CallerId));
        Assert.Same(offered, ApplicationRules.OfferCallerId(offered, "442079460001"));
        Assert.Same(offered, ApplicationRules.DropCallerId(offered, "442079460001"));
        Assert.Equal((2, (string?)null), (ApplicationRules.DropCallerId(offered, "442079460000").Version, ApplicationRules.DropCallerId(offered, "442079460000").CallerId));
    }

    [Fact]
    public void Null_leaves_empty_clears_and_numbers_are_kept_as_digits()
    {
        var set = Change(ApplicationState.Empty, "1", new(Flow, null, "+44 20 7946 0000", "447700900001", 0));
        var cleared = Change(set.Next, "2", new(null, null, "", null, 1));

        Assert.Empty(set.Refusals);
        Assert.Equal(("442079460000", "447700900001", Flow), (set.Next.CallerId, set.Next.LastResort, set.Next.DefaultFlow));
        Assert.Equal(((string?)null, "447700900001", Flow), (cleared.Next.CallerId, cleared.Next.LastResort, cleared.Next.DefaultFlow));
    }

    [Fact]
    public void Who_takes_calls_for_help_is_set_and_cleared_and_nothing_else_with_it()
    {
        var set = Change(ApplicationState.Empty, "1", new(null, null, "442079460000", null, null) { EmergencyRoute = "+44 7700 900001" });
        var cleared = Change(set.Next, "2", new(null, null, null, null, null) { EmergencyRoute = "" });

        Assert.Equal(("447700900001", "442079460000"), (set.Next.EmergencyRoute, set.Next.CallerId));
        Assert.Equal(((string?)null, "442079460000"), (cleared.Next.EmergencyRoute, cleared.Next.CallerId));
        Assert.Equal([OperationMemory.Mismatch], Change(set.Next, "1", new(null, null, "442079460000", null, null)).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Every_reason_to_refuse_is_told_and_nothing_changes()
    {
        var refused = Change(ApplicationState.Empty, "1", new(Flow, null, "abc", "1", 7) { EmergencyRoute = "112" });

        Assert.Equal(
            ["settings-changed $.basedOn", "invalid-number $.callerId", "invalid-number $.lastResortNumber", "invalid-number $.emergencyRoute"],
            refused.Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}"));
        Assert.Equal((0, (FlowCopy?)null), (refused.Next.Version, refused.Next.DefaultFlow));
    }

    [Fact]
    public void A_repeated_change_gives_the_first_outcome_and_other_content_is_refused()
    {
        var first = Change(ApplicationState.Empty, "1", new(null, null, "442079460000", null, null));
        var later = Change(first.Next, "2", new(null, null, "442079460001", null, null));

        var repeated = Change(later.Next, "1", new(null, null, "442079460000", null, null));

        Assert.Same(later.Next, repeated.Next);
        Assert.Equal(1, repeated.Version);
        Assert.Equal([OperationMemory.Mismatch], Change(later.Next, "1", new(null, null, "442079460009", null, null)).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Only_newer_versions_of_followed_flows_are_taken_over()
    {
        var state = ApplicationState.Empty with { DefaultFlow = Flow, OutboundFlow = Flow with { FlowId = "outbound" } };

        Assert.Same(state, ApplicationRules.FlowPublished(state, Flow));
        Assert.Same(state, ApplicationRules.FlowPublished(state, Flow with { FlowId = "other", Version = 5 }));
        Assert.Equal((2, 1), (ApplicationRules.FlowPublished(state, Flow with { Version = 2 }).DefaultFlow!.Version, ApplicationRules.FlowPublished(state, Flow with { Version = 2 }).OutboundFlow!.Version));
    }

    [Fact]
    public void A_flow_that_does_more_than_speak_neither_becomes_the_busy_flow_nor_is_it_followed_there()
    {
        var speaks = new FlowCopy("sorry", 1, Text(SeedFlows.Busy));
        var asks = speaks with { Version = 2, Document = Text(SeedFlows.Ivr) };
        var set = Change(ApplicationState.Empty, "1", new(null, null, null, null, null) { BusyFlow = speaks });

        Assert.Equal(speaks, set.Next.BusyFlow);
        Assert.Equal([BusyFlows.TooMuch], Change(set.Next, "2", new(null, null, null, null, null) { BusyFlow = asks }).Refusals.Select(refusal => refusal.Code));
        Assert.Same(set.Next, ApplicationRules.FlowPublished(set.Next, asks));
        Assert.Equal(3, ApplicationRules.FlowPublished(set.Next, speaks with { Version = 3 }).BusyFlow!.Version);

        static string Text(SeedFlow seed) => Encoding.UTF8.GetString(seed.Flow.ToUtf8());
    }

    private static Outcome<ApplicationState> Change(ApplicationState state, string operation, SettingsChange change) => ApplicationRules.Change(state, operation, change);
}
