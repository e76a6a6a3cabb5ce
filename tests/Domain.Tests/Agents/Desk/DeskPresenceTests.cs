using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskPresenceTests
{
    [Theory]
    [InlineData("busy", null, "invalid-presence", "$.presence")]
    [InlineData("Available", null, "invalid-presence", "$.presence")]
    [InlineData("1", null, "invalid-presence", "$.presence")]
    [InlineData("", null, "invalid-presence", "$.presence")]
    [InlineData("away", null, "invalid-reason", "$.reason")]
    [InlineData("away", " ", "invalid-reason", "$.reason")]
    [InlineData("away", "a\nb", "invalid-reason", "$.reason")]
    [InlineData("away", "012345678901234567890123456789012345678901234567890", "invalid-reason", "$.reason")]
    [InlineData("away", "not-responding", "invalid-reason", "$.reason")]
    [InlineData("available", "lunch", "invalid-reason", "$.reason")]
    [InlineData("offline", "lunch", "invalid-reason", "$.reason")]
    public void A_presence_that_does_not_exist_or_lacks_its_reason_is_refused(string presence, string? reason, string code, string path)
    {
        var before = Shift.Of("sales").State;
        var outcome = DeskPresence.Set(before, "op", presence, reason, Shift.Start);

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal((code, path), (refusal.Code, refusal.Path));
        Assert.Equal((before.Version, DeskStatus.Available), (outcome.Next.Version, outcome.Next.Status));
        Assert.Equal(outcome.Refusals, DeskPresence.Set(outcome.Next, "op", presence, reason, Shift.Start).Refusals);
    }

    // F22
    [Fact]
    public void What_was_asked_during_a_call_holds_after_it_and_only_the_last_of_it()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one").Be("away", "lunch").Be("offline").Be("away", "tea");
        Assert.Equal((DeskStatus.OnCall, Presence.Available), (shift.Status, shift.State.Presence));

        shift.After(60).Hears("one", OfferOutcome.Accepted, talk: 60);
        Assert.Equal((DeskStatus.WrapUp, Presence.Away), (shift.Status, shift.State.Presence));

        shift.After(30);
        Assert.Equal((DeskStatus.Away, "tea"), (shift.Status, shift.State.Reason));
        Assert.Equal(Reserving.NotAvailable, shift.Bid("two"));
        Assert.Equal(DeskStatus.Away, shift.After(100_000).Status);
    }

    // F22
    [Fact]
    public void Asking_to_and_fro_during_a_call_never_shows_outside()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one");
        var before = shift.State.Outbox.Length;
        for (var i = 0; i < 50; i++)
        {
            shift.After(3).Be("offline").Be("away", "lunch").Be("available");
        }

        Assert.Equal((before, DeskStatus.OnCall), (shift.State.Outbox.Length, shift.Status));
        Assert.Equal(Shift.Start, shift.State.SignedInAt);
    }

    // F22
    [Theory]
    [InlineData("away", "lunch", DeskStatus.Away)]
    [InlineData("offline", null, DeskStatus.Offline)]
    [InlineData("available", null, DeskStatus.Resting)]
    public void A_miss_does_not_overwrite_what_the_agent_asked_while_it_rang(string presence, string? reason, DeskStatus then)
    {
        var shift = Shift.Of("sales").Reserved("one", terms: Shift.Terms with { MissLimit = 1 }).Be(presence, reason);
        Assert.Equal(DeskStatus.Reserved, shift.Status);

        shift.After(20).Hears("one", OfferOutcome.TimedOut);

        Assert.Equal((then, reason), (shift.Status, shift.State.Reason));
    }

    // F20
    [Fact]
    public void A_token_brings_back_who_was_available_by_choice_and_rang_out()
    {
        var shift = Shift.Of("sales").Reserved("one", terms: Shift.Terms with { MissLimit = 1 }).After(20).Hears("one", OfferOutcome.TimedOut);
        Assert.Equal((DeskStatus.Away, DeskPresence.NotResponding), (shift.Status, shift.State.Reason));

        Assert.Equal(DeskStatus.Available, shift.SignIn(3600).Status);
    }

    // F22
    [Fact]
    public void Nothing_forces_an_agent_back_who_is_away_by_choice()
    {
        var shift = Shift.Of("sales").Be("away", "lunch").SignIn(3600).After(1).Dials("leg").After(60).Dials("leg", over: true).SignIn(7200).After(5000);
        Assert.Equal((DeskStatus.Away, "lunch"), (shift.Status, shift.State.Reason));
    }

    // F20
    [Fact]
    public void Who_signs_out_and_in_again_while_it_rings_is_available_after_it_with_the_idle_time_of_before()
    {
        var shift = Shift.Of("sales").After(100).Reserved("one", terms: Shift.Terms with { MissLimit = 1 }).Be("offline").After(1).Be("available");

        shift.After(19).Hears("one", OfferOutcome.TimedOut).After(5);

        Assert.Equal((DeskStatus.Available, Shift.Start, Shift.Start), (shift.Status, shift.State.IdleSince, shift.State.SignedInAt));
        Assert.Null(shift.Bid("two"));
    }

    // F20
    [Fact]
    public void A_late_note_of_an_offer_from_before_the_sign_in_changes_nothing()
    {
        var shift = Shift.Of("sales").Reserved("one").Hears("one", OfferOutcome.Rejected).Be("offline").After(60).Be("available");
        var signedIn = shift.State;
        shift.Hears("one", OfferOutcome.TimedOut, epoch: 1);
        Assert.Same(signedIn, shift.State);
    }

    // F20
    [Fact]
    public void An_agent_who_rang_out_comes_back_with_the_next_sign_in()
    {
        var shift = new Shift().SignIn(3600);
        shift.Done(DeskAssignments.Assign(shift.State, "assign", null, new Dictionary<string, int> { ["sales"] = 1 }, shift.Now));
        shift.Reserved("one").After(20).Hears("one", OfferOutcome.TimedOut);
        Assert.Equal((DeskStatus.Away, DeskPresence.NotResponding), (shift.Status, shift.State.Reason));

        Assert.Equal(DeskStatus.Available, shift.After(60).SignIn(3600).Status);
        Assert.Null(shift.Bid("two"));
    }

    [Fact]
    public void A_token_makes_available_until_it_ends()
    {
        var shift = new Shift().SignIn(60);
        Assert.Equal(DeskStatus.Available, shift.After(30).SignIn(60).Status);
        Assert.Equal(DeskStatus.Available, shift.After(59.999).Status);

        Assert.Equal(DeskStatus.Offline, shift.After(0.001).Status);
        Assert.Null(shift.State.SignedInAt);
        Assert.Equal(DeskStatus.Offline, shift.SignIn(-1).Status);
    }

    [Fact]
    public void A_token_that_ends_during_a_talk_cuts_neither_talk_nor_counters_and_holds_after_it()
    {
        var shift = new Shift().SignIn(60).Reserved("one", queue: null, terms: Shift.Terms with { WrapUpSeconds = 0 }).Accepts("one").After(600);
        Assert.Equal(DeskStatus.OnCall, shift.Status);
        Assert.Equal(DeskStatus.Offline, shift.Hears("one", OfferOutcome.Accepted, talk: 600).Status);
    }

    [Fact]
    public void Who_chose_a_presence_is_not_signed_out_by_a_token()
    {
        var shift = new Shift().SignIn(60).Be("available").After(100_000);
        Assert.Equal(DeskStatus.Available, shift.Status);
    }

    [Fact]
    public void Counters_begin_anew_with_a_sign_in_and_the_idle_time_with_being_available()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60).After(30).Be("away", "lunch").After(60).Be("available");
        Assert.Equal((1, 60, shift.Now), (shift.State.CallsTaken, shift.State.TalkSeconds, shift.State.IdleSince));

        shift.After(10).Be("offline").After(10).Be("available");
        Assert.Equal((0, 0L, shift.Now, shift.Now), (shift.State.CallsTaken, shift.State.TalkSeconds, shift.State.IdleSince, shift.State.SignedInAt));
        Assert.Equal(Shift.Start, shift.State.LastOfferedAt);
    }

    [Fact]
    public void A_removed_agent_leaves_every_queue_and_keeps_the_epoch()
    {
        var shift = Shift.Of("sales", "support").Reserved("one");
        var removed = DeskPresence.Remove(shift.State, shift.Now);
        Assert.Equal(["sales", "support"], removed.Leaving);
        Assert.Equal(DeskStatus.Reserved, removed.Status);

        shift.State = removed;
        shift.Hears("one", OfferOutcome.Rescinded);
        Assert.Equal((DeskStatus.Offline, 1), (shift.Status, shift.State.Epoch));
        Assert.Same(shift.State, DeskPresence.Remove(shift.State, shift.Now));
    }
}
