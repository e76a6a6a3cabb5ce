using System.IO.Hashing;
using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
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

    public AgentGrain(IDeskPeers peers, LiveOutbox live, MachineClock machine, ILogger<AgentGrain> log)
        : base("agent", AgentState.Empty)
    {
        _name = GrainContext.GrainId.Key.ToString()!;
        _machine = machine;
        _log = log;
        _live = live;
        _bids = new DeskBids(this, machine, GrainContext.ActivationServices.GetService<WorkInFlight>());
        _notes = new DeskNotes(this, _name, peers, _bids, Clock);
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

    ValueTask<ReserveReply> IAgentDesk.Reserve(Bid bid) => new(bid.Known > Speculative.AtDesk.Version ? TakeAgain(bid) : _bids.Take(bid.ToBid(Clock.GetUtcNow())));

    public async ValueTask NoteOffer(OfferNote note)
    {
        var cameAt = Clock.GetUtcNow();
        if (note.Epoch > Speculative.AtDesk.Epoch)
        {
            await LookAgain();
        }

        var news = note.ToNews(cameAt);
        await Keep(desk => DeskOffers.Heard(desk, news, Clock.GetUtcNow()));
    }

    public ValueTask NoteEngagement(EngagementNote note)
    {
        var at = new PeerClock(note.SentAt, Clock.GetUtcNow()).Ours(note.At);
        return Keep(desk => note.IsOver
            ? DeskEngagements.Over(desk, note.Leg, at, Clock.GetUtcNow())
            : DeskEngagements.Begun(desk, new(note.Leg, note.CallId, at, note.IsOutbound, note.Room), Clock.GetUtcNow()));
    }

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

    public ValueTask<bool> Serves(string queue, DateTimeOffset since) => ValueTask.FromResult(
        Committed.IsKnown && !(Committed.CreatedAt > since) && Desk.Queues.ContainsKey(queue) && Desk.Presence != Presence.Offline);

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
}
