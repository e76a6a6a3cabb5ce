using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Operations;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Tests.Agents.Desk;

/// <summary>One agent's day: what happens to the desk, at moments that the test sets.</summary>
internal sealed class Shift
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly OfferTerms Terms = new() { RingSeconds = 20, WrapUpSeconds = 30, MissLimit = 3, MissedRest = 5, RejectedRest = 10, BusyRest = 12, FailedRest = 15 };
    private int _commands;

    public DeskState State { get; set; } = DeskState.Empty;

    public DateTimeOffset Now { get; set; } = Start;

    public DeskStatus Status => State.Status;

    /// <summary>An agent of these queues, available since the start.</summary>
    public static Shift Of(params string[] queues)
    {
        var shift = new Shift();
        shift.Done(DeskAssignments.Assign(shift.State, "assign", null, queues.ToDictionary(queue => queue, _ => 1), Start));
        shift.Be("available");
        return shift;
    }

    public Shift After(double seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        State = DeskTurn.Tick(State, Now);
        return this;
    }

    public Shift Be(string presence, string? reason = null) => Done(DeskPresence.Set(State, $"op-{_commands++}", presence, reason, Now));

    public Shift WrapUp(int? extendBy) => Done(DeskWrapUps.Change(State, $"op-{_commands++}", extendBy, Now));

    public Shift SignIn(double seconds) => Set(DeskPresence.SignedIn(State, Now.AddSeconds(seconds), Now));

    public string? Bid(string offer, string? queue = "sales", bool wish = false, OfferTerms? terms = null)
    {
        (State, var refusal) = Reserving.Reserve(State, new() { OfferId = offer, CallId = $"call-{offer}", Queue = queue, IsAgentsWish = wish, Terms = terms ?? Terms, Key = new ServiceKey(0, 0, offer) }, Now);
        return refusal;
    }

    public Shift Reserved(string offer, string? queue = "sales", bool wish = false, OfferTerms? terms = null)
    {
        Assert.Null(Bid(offer, queue, wish, terms));
        return this;
    }

    public Shift Hears(string offer, OfferOutcome outcome, bool over = true, int talk = 0, int? epoch = null, DateTimeOffset? at = null) => Set(DeskOffers.Heard(
        State,
        new() { OfferId = offer, Epoch = epoch ?? State.Epoch, Outcome = outcome, IsOver = over, At = at ?? Now, TalkSeconds = talk },
        Now));

    public Shift Accepts(string offer) => Hears(offer, OfferOutcome.Accepted, over: false);

    /// <summary>A whole talk of an offer that was reserved.</summary>
    public Shift Talks(string offer, int seconds) => Accepts(offer).After(seconds).Hears(offer, OfferOutcome.Accepted, talk: seconds);

    public Shift Dials(string leg, bool over = false, string call = "own") => Set(over
        ? DeskEngagements.Over(State, leg, Now, Now)
        : DeskEngagements.Begun(State, new(leg, call, Now), Now));

    public Shift Done(Outcome<DeskState> outcome)
    {
        Assert.Empty(outcome.Refusals);
        return Set(outcome.Next);
    }

    private Shift Set(DeskState state)
    {
        State = state;
        return this;
    }
}
