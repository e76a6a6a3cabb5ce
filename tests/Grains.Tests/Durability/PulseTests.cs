using System.Collections.Immutable;
using System.Net;
using ContactCenter.Gateway.Clock;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Grains.Tests.Durability;

/// <summary>A silo that stood still may have a successor for everything on it.</summary>
public sealed class PulseTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("note", "one");
    private readonly DrivenTimeProvider _time = new(DateTimeOffset.UnixEpoch, new WorkInFlight());
    private readonly Table _table = new();
    private readonly SharedStorage _storage = new();
    private readonly Pulse _pulse;
    private readonly StateRecord<string> _record;

    public PulseTests()
    {
        _pulse = new Pulse(_table, _table, _time, NullLogger<Pulse>.Instance);
        _record = new StateRecord<string>(new RowStore(_storage, new DurabilityOptions(), new MachineClock(TimeProvider.System), _pulse), "note", Grain, "");
    }

    public void Dispose() => _pulse.Dispose();

    [Fact]
    public async Task While_a_silo_goes_on_writes_are_acknowledged_without_a_question()
    {
        await _pulse.StartAsync(CancellationToken.None);
        for (var beat = 0; beat < 40; beat++)
        {
            await GrainCluster.Until(() => Task.FromResult(_time.FireNext(_time.GetUtcNow() + TimeSpan.FromSeconds(1))), "a beat");
            await GrainCluster.Until(() => Task.FromResult(_pulse.Since == TimeSpan.Zero), "the beat was counted");
            await _record.Write($"{beat}");
        }

        Assert.Equal(0, _table.Reads);
        await _pulse.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task After_a_standstill_a_write_is_acknowledged_only_when_the_table_still_has_this_silo()
    {
        _time.MoveTo(_time.GetUtcNow() + TimeSpan.FromSeconds(30));
        var written = _record.Write("after");
        await _storage.Written(write => write.State == "note");
        Assert.False(written.IsCompleted);

        // One that was under way in the standstill tells nothing.
        _table.Answer();
        await GrainCluster.Until(() => Task.FromResult(_table.Reads == 2), "asked again");
        Assert.False(written.IsCompleted);
        _table.Answer();
        await GrainCluster.Soon(written);

        // From here on it is known.
        await _record.Write("later");
        Assert.Equal(2, _table.Reads);
    }

    [Fact]
    public async Task A_silo_that_was_taken_for_dead_acknowledges_nothing_that_it_stores()
    {
        _time.MoveTo(_time.GetUtcNow() + TimeSpan.FromSeconds(30));
        _table.Status = SiloStatus.Dead;
        _table.AnswersAll();

        var refused = await Assert.ThrowsAsync<GrainRestartingException>(() => _record.Write("too late"));

        Assert.Contains("taken for dead", refused.Message, StringComparison.Ordinal);
        Assert.Equal("too late", _storage.Stored<string>("note", Grain));
    }

    [Fact]
    public async Task A_silo_that_cannot_read_the_table_after_a_standstill_acknowledges_nothing()
    {
        _time.MoveTo(_time.GetUtcNow() + TimeSpan.FromSeconds(30));
        _table.Fails();

        await Assert.ThrowsAsync<GrainRestartingException>(() => _record.Write("nobody knows"));
    }

    private sealed class Table : IClusterMembershipService, ILocalSiloDetails
    {
        private readonly Queue<TaskCompletionSource> _asked = new();
        private Exception? _failure;
        private bool _answersAll;

        public SiloStatus Status { get; set; } = SiloStatus.Active;

        public int Reads { get; private set; }

        public string Name => "one";

        public string ClusterId => "test";

        public string DnsHostName => "localhost";

        public SiloAddress SiloAddress { get; } = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11111), 1);

        public SiloAddress GatewayAddress => SiloAddress;

        public ClusterMembershipSnapshot CurrentSnapshot =>
            new(ImmutableDictionary<SiloAddress, ClusterMember>.Empty.Add(SiloAddress, new ClusterMember(SiloAddress, Status, Name)), new MembershipVersion(1));

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public void Answer() => _asked.Dequeue().SetResult();

        public void AnswersAll() => _answersAll = true;

        public void Fails() => _failure = new TimeoutException("no storage");

        public ValueTask Refresh(MembershipVersion minimumVersion, CancellationToken cancellationToken)
        {
            Reads++;
            if (_failure is not null)
            {
                return ValueTask.FromException(_failure);
            }

            if (_answersAll)
            {
                return ValueTask.CompletedTask;
            }

            var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _asked.Enqueue(answer);
            return new(answer.Task);
        }

        public ValueTask Refresh(MembershipVersion minimumVersion) => Refresh(minimumVersion, CancellationToken.None);

        public Task<bool> TryKill(SiloAddress siloAddress) => throw new NotSupportedException();
    }
}
