using System.IO.Hashing;
using System.Text;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Agents;

// The working side. Rules: Domain/Agents/Desk.
internal sealed partial class AgentGrain : IAgentDesk
{
    private const int CutsSpreadMilliseconds = 60_000;
    private const int WakeAttempts = 100;
    private const int MostPauses = 20;
    private static readonly TimeSpan WakePause = TimeSpan.FromMilliseconds(250);
    private readonly string _name;
    private readonly MachineClock _machine;
    private readonly ILogger<AgentGrain> _log;
    private readonly DeskBids _bids;
    private readonly DeskNotes _notes;
    private readonly DeskQuestions _questions;
    private readonly DeskReports _reports;
    private readonly DeskWatch _watch;
    private readonly LiveOutbox _live;
    private readonly Alarm _due;
    private readonly TimeSpan _cutDelay;
    private bool _tellAll;

    public AgentGrain(IGrainContext context, IDeskPeers peers, LiveOutbox live, MachineClock machine, ILogger<AgentGrain> log)
        : base(context, "agent", AgentState.Empty)
    {
        _name = context.GrainId.Key.ToString()!;
        _machine = machine;
        _log = log;
        _live = live;
        _bids = new DeskBids(this, machine, context.ActivationServices.GetService<WorkInFlight>());
        _notes = new DeskNotes(this, _name, peers, _bids);
        _questions = new DeskQuestions(this, _name, peers, Clock);
        _reports = new DeskReports(this, _name, peers);
        _watch = new DeskWatch(this, _name, GrainFactory);
        _due = new Alarm(this, Clock, Tick);

        // Not every agent writes in the same second of the hour; the interval is cut at the full hour all the same.
        _cutDelay = TimeSpan.FromMilliseconds(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(_name)) % CutsSpreadMilliseconds);
    }

    /// <summary>The stored working side.</summary>
    internal DeskState Desk => Committed.AtDesk;

    /// <summary>True when the agent is offline and everybody knows all that there is to know.</summary>
    internal bool IsSettled => ReferenceEquals(Committed, Speculative) && !DeskWatch.IsNeeded(Desk) && _notes.AreSettled;

    ValueTask<ReserveReply> IAgentDesk.Reserve(Bid bid) => new(bid.Known > Speculative.AtDesk.Version ? TakeAgain(bid) : _bids.Take(bid.ToBid()));

    public async ValueTask NoteOffer(OfferNote note)
    {
        if (note.Epoch > Speculative.AtDesk.Epoch)
        {
            await LookAgain();
        }

        await Keep(desk => DeskOffers.Heard(desk, note.ToNews(), Clock.GetUtcNow()));
    }

    public ValueTask NoteEngagement(EngagementNote note) => Keep(desk => note.IsOver
        ? DeskEngagements.Over(desk, note.Leg, note.At, Clock.GetUtcNow())
        : DeskEngagements.Begun(desk, new(note.Leg, note.CallId, note.At, note.IsOutbound, note.Room), Clock.GetUtcNow()));

    public ValueTask<CommandReply> SetPresence(SetPresence command) =>
        Command(desk => DeskPresence.Set(desk, command.OperationId, command.Presence, command.Reason, Clock.GetUtcNow()));

    public ValueTask<CommandReply> ChangeWrapUp(ChangeWrapUp command) =>
        Command(desk => DeskWrapUps.Change(desk, command.OperationId, command.ExtendBySeconds, Clock.GetUtcNow()));

    public async ValueTask<CommandReply> Assign(AssignAgent command)
    {
        Outcome<DeskState> Rule(DeskState desk) => DeskAssignments.Assign(desk, command.OperationId, command.Skills, command.Queues, Clock.GetUtcNow());

        // Flows may ask for a skill as soon as an agent has it, so it is listed first; what would be refused is not.
        if (command.Skills is { Count: > 0 } skills && Speculative.IsKnown && Rule(Speculative.AtDesk).Refusals.IsEmpty)
        {
            var known = GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Skills);
            await Task.WhenAll(skills.Keys.Select(skill => known.Add(skill).AsTask()));
        }

        return await Command(Rule);
    }

    public ValueTask SignedIn(DateTimeOffset until) =>
        Speculative.IsKnown ? Keep(desk => DeskPresence.SignedIn(desk, until, Clock.GetUtcNow())) : ValueTask.CompletedTask;

    ValueTask<JsonReply?> IAgentDesk.Desk() => ValueTask.FromResult(View(_name, Committed));

    public ValueTask Wake()
    {
        // Whoever wakes must reach the successor, not an activation that is going away.
        ThrowIfPoisoned();
        Tick();
        _tellAll = true;
        if (ReferenceEquals(Committed, Speculative))
        {
            Act();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Whether a bid would get the agent now; decides nothing.</summary>
    internal bool CouldTake(DeskBid bid) => Speculative.IsKnown && Reserving.Reserve(Speculative.AtDesk, bid, Clock.GetUtcNow()).Refusal is null;

    /// <summary>Decides a bid at once; <paramref name="stored"/> completes when the reply may be given.</summary>
    internal ReserveReply Reserve(DeskBid bid, out Task stored) => DecideAtDesk(
        state =>
        {
            if (!state.IsKnown)
            {
                return new Change<AgentState, ReserveReply>(state, new() { Refusal = Reserving.UnknownAgent });
            }

            var (next, refusal) = Reserving.Reserve(state.AtDesk, bid, Clock.GetUtcNow());
            var reply = new ReserveReply { Refusal = refusal, Epoch = refusal is null ? next.Reservation!.Epoch : 0, Version = next.Version };
            return new(With(state, next), reply);
        },
        out stored);

    /// <summary>A queue knows that the agent left it.</summary>
    internal ValueTask Left(string queue) => Keep(desk => DeskAssignments.Left(desk, queue));

    /// <summary>A call does not know a leg of the agent any more.</summary>
    internal ValueTask Lost(string leg) => Keep(desk => DeskEngagements.Lost(desk, leg, Clock.GetUtcNow()));

    /// <summary>Drops intervals that the log has.</summary>
    internal ValueTask DropReported() => Keep(desk => DeskLog.Acknowledged(desk, _reports.Acknowledged));

    /// <summary>Ends the watch if nothing is left to do.</summary>
    internal void Settle() => _watch.Settle();

    protected override void OnLoaded()
    {
        Show();
        if (Committed.Desk is not null)
        {
            Arm();
        }

        if (DeskWatch.IsNeeded(Desk))
        {
            Act();
        }
    }

    protected override void OnCommitted(AgentState before)
    {
        Show();
        if (!ReferenceEquals(before.Desk, Committed.Desk))
        {
            Arm();
            Act();
        }
    }

    private void Show()
    {
        var (name, state) = (_name, Committed);
        _live.Post(LiveTopics.Agents, name, () => ValueTask.FromResult(LiveNotes.OfAgent(name, View(name, state))));
    }

    private static JsonReply? View(string name, AgentState state) =>
        state.IsKnown ? GrainMessages.View(DeskView.Of(name, state), state.AtDesk.Version) : null;

    // Nobody may speak of this agent for long, and its deadlines died with this activation.
    protected override void OnPoisoned()
    {
        // The reference is made here: outside the activation nobody may ask it for one.
        var successor = GrainFactory.GetGrain<IAgentDesk>(_name);
        _ = Task.Run(() => Wake(successor));
    }

    private async Task Wake(IAgentDesk successor)
    {
        for (var attempt = 1; attempt <= WakeAttempts; attempt++)
        {
            try
            {
                await successor.Wake();
                return;
            }
            catch (Exception e)
            {
                LogNotWoken(e, _name);
                await Task.Delay(WakePause * Math.Min(attempt, MostPauses), _machine.Time);
            }
        }
    }

    private async Task<ReserveReply> TakeAgain(Bid bid)
    {
        await LookAgain();
        return await _bids.Take(bid.ToBid());
    }

    // Nobody but the agent counts its epochs and versions up: a higher one than ours proves that the row was read before its last write. What changes nothing
    // is acknowledged, or refused, without a write, so no conflict would ever tell.
    private async Task LookAgain()
    {
        var stored = await Other("agent", this.GetGrainId(), AgentState.Empty).Read();
        if (stored.AtDesk.Epoch > Speculative.AtDesk.Epoch || stored.AtDesk.Version > Speculative.AtDesk.Version)
        {
            GiveUp();
            OnPoisoned();
            ThrowIfPoisoned();
        }
    }

    private void Act()
    {
        _notes.Send(Desk, _tellAll);
        _tellAll = false;
        _questions.Look(Desk);
        _reports.Send(Desk);
        _watch.Settle();
    }

    private void Arm()
    {
        var (due, cut) = (DeskClock.NextDue(Desk), DeskLog.CutDue(Desk) + _cutDelay);
        _due.Set(due is null || cut < due ? cut : due);
    }

    private void Tick()
    {
        var now = Clock.GetUtcNow();
        if (ReferenceEquals(DeskTurn.Tick(Speculative.AtDesk, now), Speculative.AtDesk))
        {
            Arm();
            return;
        }

        Forget(Keep(desk => DeskTurn.Tick(desk, now)));
    }

    private ValueTask<CommandReply> Command(Func<DeskState, Outcome<DeskState>> rule) => AtDesk(state =>
    {
        if (!state.IsKnown)
        {
            return new(state, GrainMessages.Refused(Reserving.UnknownAgent, "There is no agent of this name; create it first."));
        }

        var outcome = rule(state.AtDesk);
        return new Change<AgentState, CommandReply>(With(state, outcome.Next), GrainMessages.Reply(outcome.Version, outcome.Refusals));
    });

    private async ValueTask Keep(Func<DeskState, DeskState> rule) =>
        await AtDesk(state => new Change<AgentState, bool>(With(state, rule(state.AtDesk)), true));

    private async ValueTask<T> AtDesk<T>(Func<AgentState, Change<AgentState, T>> rule)
    {
        var result = DecideAtDesk(rule, out var stored);
        await stored;
        return result;
    }

    // What is stored must also be watched before it is acknowledged, or a crash could leave the agent to nobody.
    private T DecideAtDesk<T>(Func<AgentState, Change<AgentState, T>> rule, out Task stored)
    {
        var result = Decide(rule, out var written);
        stored = Task.WhenAll(written, _watch.Watched(Speculative.AtDesk));
        return result;
    }

    // What the log has goes with whatever is written next.
    private AgentState With(AgentState state, DeskState desk) => ReferenceEquals(desk, state.AtDesk)
        ? state
        : state with { Desk = DeskLog.Acknowledged(desk, _reports.Acknowledged) };

    private void Forget(ValueTask work)
    {
        if (!work.IsCompletedSuccessfully)
        {
            _ = Observe(work.AsTask());
        }

        async Task Observe(Task running)
        {
            try
            {
                await running;
            }
            catch (Exception e)
            {
                LogNotKept(e, _name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A deadline of agent {Agent} could not be stored yet; it is tried again")]
    private partial void LogNotKept(Exception exception, string agent);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Agent {Agent} could not be woken after a failed write yet")]
    private partial void LogNotWoken(Exception exception, string agent);
}
