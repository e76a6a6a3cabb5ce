using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Agents;

// How the working side is decided and stored, and what follows from it.
internal sealed partial class AgentGrain
{
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
        var mine = bid.ToBid(Clock.GetUtcNow());
        await LookAgain();
        return await _bids.Take(mine);
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
            // What fell due may be on its way to the storage: what is stored would have it due still, and ring again at once and without an end.
            if (ReferenceEquals(Speculative.Desk, Committed.Desk))
            {
                Arm();
            }

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

    protected override void OnForgottenFailed(Exception failure) => LogNotKept(failure, _name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A deadline of agent {Agent} could not be stored yet; it is tried again")]
    private partial void LogNotKept(Exception exception, string agent);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Agent {Agent} could not be woken after a failed write yet")]
    private partial void LogNotWoken(Exception exception, string agent);
}
