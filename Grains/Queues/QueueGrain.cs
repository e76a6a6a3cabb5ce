using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Domain.Queues.Telling;
using ContactCenter.Domain.Queues.Today;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Live;
using ContactCenter.Grains.Platform;
using ContactCenter.Grains.Queues.Matching;
using ContactCenter.Grains.Queues.Membership;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Telling;
using ContactCenter.Grains.Queues.Waiting;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Queues;

[GrainType("queue"), Reentrant]
internal sealed partial class QueueGrain : CommittedGrain<QueueState>, IQueueGrain
{
    private readonly string _id;
    private readonly QueueMetrics _metrics;
    private readonly OwnNumbers _numbers;
    private readonly LiveOutbox _live;
    private readonly Func<ValueTask<LiveNote>> _show;
    private readonly MembershipRows _rows;
    private readonly WaitingRoom _room = new();
    private readonly QueueRoster _roster;
    private readonly Distributor _distributor;
    private readonly Departures _departures;
    private readonly Announcer _announcer;
    private readonly WaitEstimate _estimate = new();
    private readonly DayRecord _day;
    private readonly QueueWatch _watch;
    private readonly Agenda _agenda;
    private readonly Retry _unlist;
    private readonly Pulse _pulse;
    private readonly ILogger<QueueGrain> _log;
    private bool _isStarted;

    public QueueGrain(IGrainContext context, QueueMetrics metrics, OwnNumbers numbers, VonageBudget budget, PlatformLegs platform, LiveOutbox live, MachineClock machine, Pulse pulse, ILogger<QueueGrain> log)
        : base("queue", QueueState.NeverStored(context.GrainId.Key.ToString()!))
    {
        _id = context.GrainId.Key.ToString()!;
        _metrics = metrics;
        _numbers = numbers;
        _live = live;
        (_pulse, _log) = (pulse, log);

        // What goes on in a queue is read in a turn of its own.
        var (id, self) = (_id, GrainFactory.GetGrain<IQueueGrain>(context.GrainId));
        _show = async () => LiveNotes.OfQueue(id, await self.View());
        var work = context.ActivationServices.GetService<WorkInFlight>();
        _rows = new MembershipRows(name => Other(name, context.GrainId, MembershipRow.Empty), work, GiveUp);
        _day = new DayRecord(Other("queue-day", context.GrainId, QueueDay.Empty));
        _roster = new QueueRoster(this, GrainFactory, log);
        _distributor = new Distributor(this, _id, metrics, Clock, machine, work, log);
        _departures = new Departures(this, log);
        _announcer = new Announcer(platform.Client, budget, machine, work, metrics, _id, log);
        _watch = new QueueWatch(GrainFactory, _id);
        _agenda = new Agenda(this, Clock, Due, Settle);
        _unlist = new Retry(this, () => Committed.IsKnown ? Task.CompletedTask : Directory().Remove(_id).AsTask());
    }

    protected override async Task Awake()
    {
        await Task.WhenAll(Load(), _rows.Load(), _day.Load());
        Start();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _distributor.Stop(cancellationToken);
        await _day.Save();
        _metrics.Forget(_id);
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    public async ValueTask<CommandReply> Change(ChangeQueue command)
    {
        var trial = QueueRules.Change(Speculative, _id, command.OperationId, command.Settings, command.BasedOn, command.IsPatch);
        if (trial.Refusals.IsEmpty)
        {
            // A number that was given back since it was set does not stand in the way of other settings.
            if (trial.Next.Settings?.CallerId is { } callerId && callerId != Speculative.Settings?.CallerId
                && PhoneNumber.TryParse(callerId, out var number) && !await _numbers.Have(number))
            {
                return GrainMessages.Refused(
                    DialCodes.CallerIdNotOurs, "Must be one of our numbers (PUT /api/v1/numbers/{number}): the platform does not connect calls that show another.", "$.callerId");
            }

            await Directory().Add(_id);
        }

        return await Commit(state => QueueRules.Change(state, _id, command.OperationId, command.Settings, command.BasedOn, command.IsPatch).ToChange());
    }

    public async ValueTask<CommandReply> Remove(string operationId, bool drain)
    {
        var reply = await Commit(state => QueueRules.Remove(state, _id, operationId, drain, _room.Count).ToChange());
        if (reply.IsDone && !Committed.IsKnown)
        {
            await Directory().Remove(_id);
        }

        return reply;
    }

    public ValueTask<JsonReply?> Settings() => ValueTask.FromResult(
        Committed.Settings is { } settings ? GrainMessages.View(settings, Committed.Version) : null);

    public ValueTask<JsonReply?> View()
    {
        if (Committed.Settings is not { } settings)
        {
            return ValueTask.FromResult<JsonReply?>(null);
        }

        var now = Clock.GetUtcNow();
        var view = new QueueView
        {
            Id = _id,
            Version = Committed.Version,
            Settings = settings,
            IsDraining = Committed.IsDraining,
            Waiting = _room.OnLine,
            Callbacks = _room.Callbacks,
            BeingOffered = _room.Count - Board.Free,
            LongestWaitSeconds = Seconds(_room.Oldest, now),
            ExpectedWaitSeconds = ExpectedWait(_room.Count + 1, now) is { } wait ? (int)Math.Ceiling(wait.TotalSeconds) : null,
            Agents = new(_roster.Count, _roster.SignedIn, _roster.Ready, _roster.OnCall, _roster.IsKnown),
            Today = QueueTodayView.Of(_day.Day.On(now)),
        };
        return ValueTask.FromResult<JsonReply?>(GrainMessages.View(view, Committed.Version));
    }

    public ValueTask<JsonReply> Waiting(int skip, int take)
    {
        var now = Clock.GetUtcNow();
        var position = Math.Clamp(skip, 0, Board.Waiting);
        var page = Board.Page(skip, take).Select(waiting =>
        {
            position++;
            var stored = _room.Find(waiting.WaitId)?.Stored;
            return new WaitingCallerView
            {
                Position = position,
                CallId = waiting.Call,
                WaitId = waiting.WaitId,
                IsOffered = Board.IsCallerTaken(waiting.Call),
                Priority = waiting.Priority,
                EnteredAt = waiting.EnteredAt,
                QueuedAt = waiting.QueuedAt,
                IsCallback = stored?.IsCallback ?? false,
                WaitedSeconds = Seconds(waiting.EnteredAt, now),
                Number = stored?.Number is { } number ? Domain.PhoneNumber.Mask(number) : null,
                ConversationId = stored?.ConversationId,
            };
        });
        return ValueTask.FromResult(GrainMessages.View(new WaitingView(Board.Waiting, [.. page]), Committed.Version));
    }

    public ValueTask Wake()
    {
        if (!IsPoisoned)
        {
            _roster.AskSilent();
            _departures.Remind(_room.All);
            Settle();
        }

        return ValueTask.CompletedTask;
    }

    protected override void OnCommitted(QueueState before)
    {
        var settings = SettingsInForce;
        if (!ReferenceEquals(before.Settings, Committed.Settings))
        {
            Board.Change(settings);
            foreach (var caller in _room.All)
            {
                Schedule(caller, Clock.GetUtcNow());
            }
        }

        if (_isStarted)
        {
            Evict();
            Settle();
        }
    }

    private Domain.Queues.Matching.MatchBoard Board => _distributor.Board;

    private QueueSettings SettingsInForce => Committed.Settings ?? QueueSettings.Default;

    private TimeSpan? ExpectedWait(int place, DateTimeOffset now) =>
        Board.Free == 0 && _roster.Ready > 0 ? TimeSpan.Zero : _estimate.Of(place, now, _roster.SignedIn > 0);

    private IDirectoryGrain Directory() => GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Queues);

    private static int Seconds(DateTimeOffset? since, DateTimeOffset now) => since is { } from ? (int)Math.Max(0, (now - from).TotalSeconds) : 0;
}
