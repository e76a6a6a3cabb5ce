using System.Text.Json;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Audits;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.LastAgents;
using ContactCenter.Grains.Recordings;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace ContactCenter.Grains.CallLogs;

[GrainType("log-keeper"), Reentrant]
internal sealed class LogKeeperGrain : CommittedGrain<LogKeeperState>, ILogKeeperGrain
{
    private const int HoursAStep = 24;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly int _retentionDays;
    private readonly int _recordingDays;
    private readonly LastAgentMemory _lastAgents;
    private readonly Retry _work;

    public LogKeeperGrain(IOptions<ReportsOptions> options, IOptions<RecordingsOptions> recordings, LastAgentMemory lastAgents)
        : base("log-keeper", LogKeeperState.Empty)
    {
        _retentionDays = options.Value.RetentionDays;
        _recordingDays = recordings.Value.RetentionDays;
        _lastAgents = lastAgents;
        _work = new Retry(this, Work);
    }

    public async ValueTask<CommandReply> Erase(string operationId, string number)
    {
        var now = Clock.GetUtcNow();
        return await Commit(state =>
        {
            var asked = LogKeeperRules.Ask(state, operationId, number, now, _retentionDays);
            var next = asked.IsOk ? asked.Value : state;
            return new Change<LogKeeperState, CommandReply>(next, GrainMessages.Reply(next.Version, asked.Refusals));
        });
    }

    public async ValueTask Forget()
    {
        var now = Clock.GetUtcNow();
        await Commit(state => new Change<LogKeeperState, bool>(LogKeeperRules.AskToForget(state, now), true));
        _work.Soon();
    }

    public ValueTask<JsonReply> Journal() => ValueTask.FromResult(GrainMessages.View(ErasuresView.Of(Committed), Committed.Version));

    public ValueTask Sweep()
    {
        _work.Soon();
        return ValueTask.CompletedTask;
    }

    protected override void OnLoaded() => _work.Soon();

    protected override void OnCommitted(LogKeeperState before)
    {
        if (Committed.Pending.Length > before.Pending.Length)
        {
            _work.Soon();
        }
    }

    private static IEnumerable<string> Shards(DateTimeOffset hour) =>
        Enumerable.Range(0, CallLogKey.Shards).Select(shard => new CallLogKey(hour, shard).ToString());

    private async Task Work()
    {
        if (Committed.ForgetBefore is { } end)
        {
            foreach (var hour in LogKeeperRules.ToForget(Committed, _retentionDays).ToList())
            {
                await Task.WhenAll(Shards(hour).Select(DropRecordings));
                await Task.WhenAll(Shards(hour).SelectMany(Cleared));
            }

            await Commit(state => new Change<LogKeeperState, bool>(LogKeeperRules.Forgotten(state, end), true));
        }

        foreach (var hours in LogKeeperRules.ToDropRecordings(Committed, Clock.GetUtcNow(), _recordingDays).Chunk(HoursAStep).ToList())
        {
            foreach (var hour in hours)
            {
                await Task.WhenAll(Shards(hour).Select(DropRecordings));
            }

            await Commit(state => new Change<LogKeeperState, bool>(LogKeeperRules.RecordingsDropped(state, hours[^1] + Hour), true));
        }

        foreach (var hours in LogKeeperRules.ToDelete(Committed, Clock.GetUtcNow(), _retentionDays).Chunk(HoursAStep).ToList())
        {
            foreach (var hour in hours)
            {
                await Task.WhenAll(Shards(hour).SelectMany(Cleared));
                if ((hour + Hour).Hour == 0)
                {
                    await GrainFactory.GetGrain<IAuditLogGrain>(IAuditLogGrain.KeyOf(hour)).Clear();
                }
            }

            await Commit(state => new Change<LogKeeperState, bool>(LogKeeperRules.Deleted(state, hours[^1] + Hour), true));
        }

        while (Committed.Pending is [var erasure, ..])
        {
            await Advance(erasure);
        }

        await _lastAgents.Prune(Clock.GetUtcNow());
    }

    private Task[] Cleared(string key) => [GrainFactory.GetGrain<ICallLogGrain>(key).Clear().AsTask(), GrainFactory.GetGrain<IAgentLogGrain>(key).Clear().AsTask()];

    private async Task Advance(PendingErasure erasure)
    {
        var (hour, calls) = (erasure.NextHour, 0);
        for (var read = 0; read < HoursAStep && !LogKeeperRules.IsDone(erasure with { NextHour = hour }); read++, hour += Hour)
        {
            calls += (await Task.WhenAll(Shards(hour).Select(key => Without(key, erasure.Number)))).Sum();
        }

        if (LogKeeperRules.IsDone(erasure with { NextHour = hour }))
        {
            await _lastAgents.Forget(erasure.Number);
        }

        var now = Clock.GetUtcNow();
        await Commit(state => new Change<LogKeeperState, bool>(LogKeeperRules.Advanced(state, erasure.Id, hour, calls, now), true));
    }

    // The call tells the log, and the mailboxes.
    private async Task DropRecordings(string key)
    {
        foreach (var row in await GrainFactory.GetGrain<ICallLogGrain>(key).Rows())
        {
            if (JsonSerializer.Deserialize<CallSummary>(row.Facts, StateJson.Options) is { Recordings.IsEmpty: false })
            {
                await GrainFactory.GetGrain<ICallGrain>(row.CallId).DropRecordings(null);
            }
        }
    }

    // The calls first: while the log still names them, an erasure that was cut off finds them again.
    private async Task<int> Without(string key, string number)
    {
        var log = GrainFactory.GetGrain<ICallLogGrain>(key);
        var calls = await log.CallsOf(number);
        if (calls.Length > 0)
        {
            foreach (var call in calls)
            {
                await GrainFactory.GetGrain<ICallGrain>(call).EraseNumber(number);
            }

            await log.Erase(number);
        }

        return calls.Length;
    }
}
