using System.Collections.Concurrent;
using System.Text;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>One queue with agents and calls that a test plays; the queue itself is the real grain.</summary>
internal sealed class Floor(QueueCluster cluster)
{
    private readonly string _prefix = GrainCluster.NewId();
    private readonly ConcurrentBag<Task> _later = [];

    public QueueCluster Cluster => cluster;

    public string Id => "q" + _prefix[..20];

    public IQueueGrain Queue => cluster.Grains.GetGrain<IQueueGrain>(Id);

    public DateTimeOffset Now => cluster.Clock.GetUtcNow();

    public ConcurrentDictionary<string, FloorAgent> Agents { get; } = new(StringComparer.Ordinal);

    public FloorAgent Agent(string name) => cluster.Play.Agents.GetOrAdd(name.StartsWith(_prefix, StringComparison.Ordinal) ? name : _prefix + name, key => new FloorAgent(this, key));

    public FloorCall Call(string name) => cluster.Play.Calls.GetOrAdd(_prefix + name, key => new FloorCall(this, key));

    public async Task<CommandReply> Set(string settings = "{}", int? basedOn = null) => await Queue.Change(new ChangeQueue
    {
        OperationId = Guid.NewGuid().ToString("N"),
        Settings = Encoding.UTF8.GetBytes(settings),
        BasedOn = basedOn,
    });

    /// <summary>Sent by somebody at another time than the test goes on.</summary>
    public void Later(Func<Task> send) => _later.Add(Task.Run(send));

    public async Task<QueueView> View() => GrainCluster.Read<QueueView>(Assert.IsType<JsonReply>(await Queue.View()));

    public async Task<WaitingCallerView[]> Waiting() => [.. GrainCluster.Read<WaitingView>(await Queue.Waiting(0, 1_000)).Items];

    public async Task<string[]> Order() => [.. (await Waiting()).Select(caller => caller.CallId[_prefix.Length..])];

    /// <summary>The proposal that a call gets, or got, as the number <paramref name="number"/>.</summary>
    public static async Task<Interfaces.Calls.OfferProposal> Offered(FloorCall call, int number = 1)
    {
        await GrainCluster.Until(() => Task.FromResult(call.Proposals.Count >= number), $"proposal {number}");
        return call.Proposals[number - 1];
    }
}
