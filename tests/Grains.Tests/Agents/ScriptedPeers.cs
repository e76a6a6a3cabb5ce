using System.Collections.Concurrent;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>Queues, calls and logs that do what a test says, and keep what they heard.</summary>
internal sealed class ScriptedPeers : IDeskPeers
{
    private readonly ConcurrentQueue<(string Queue, AgentNote Note)> _notes = new();
    private readonly ConcurrentQueue<AgentActivity> _activities = new();
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>What a queue answers; not set: it has no caller.</summary>
    public ConcurrentDictionary<string, Func<AgentNote, Task<bool>>> Queues { get; } = new(StringComparer.Ordinal);

    /// <summary>What a call does when it is asked about an offer (by offer id); not set: nothing.</summary>
    public ConcurrentDictionary<string, Func<Task>> Offers { get; } = new(StringComparer.Ordinal);

    /// <summary>Open legs by call.</summary>
    public ConcurrentDictionary<string, string[]> Legs { get; } = new(StringComparer.Ordinal);

    /// <summary>Agents whose log cannot be reached.</summary>
    public ConcurrentDictionary<string, bool> Unreachable { get; } = new(StringComparer.Ordinal);

    public Task<bool> NoteAgent(string queue, AgentNote note)
    {
        _notes.Enqueue((queue, note));
        return Queues.TryGetValue(queue, out var answer) ? answer(note) : Task.FromResult(false);
    }

    public Task AskOffer(string call, string agent, string offerId, int epoch)
    {
        _asked.Enqueue(offerId);
        return Offers.TryGetValue(offerId, out var answer) ? answer() : Task.CompletedTask;
    }

    public Task<string[]> OpenLegs(string call)
    {
        _asked.Enqueue(call);
        return Task.FromResult(Legs.GetValueOrDefault(call, []));
    }

    public Task Append(CallLogKey row, AgentActivity[] intervals)
    {
        Assert.All(intervals, interval => Assert.Equal(row, interval.LogKey));
        if (intervals.Any(interval => Unreachable.ContainsKey(interval.Agent)))
        {
            throw new TimeoutException("the log does not answer");
        }

        foreach (var interval in intervals)
        {
            _activities.Enqueue(interval);
        }

        return Task.CompletedTask;
    }

    /// <summary>What a queue heard of an agent, oldest first.</summary>
    public AgentNote[] Notes(string queue, string agent) => [.. _notes.Where(note => note.Queue == queue && note.Note.Agent == agent).Select(note => note.Note)];

    /// <summary>What the log has of an agent, each interval once.</summary>
    public AgentActivity[] Activities(string agent) => [.. _activities.Where(activity => activity.Agent == agent).DistinctBy(activity => activity.Sequence).OrderBy(activity => activity.Sequence)];

    /// <summary>How often an offer or call was asked about.</summary>
    public int Asked(string id) => _asked.Count(asked => asked == id);
}
