using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Agents;

/// <summary>Tells every queue of an agent how it stands: off-turn, the newest only, until acknowledged. A queue that is slow holds up no other.</summary>
internal sealed class DeskNotes(AgentGrain grain, string agent, IDeskPeers peers, DeskBids bids, TimeProvider clock)
{
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private Dictionary<string, int> _skills = [];
    private object? _skillsOf;

    /// <summary>True when every queue has acknowledged the newest note.</summary>
    public bool AreSettled => _lines.Values.All(line => line.IsSettled);

    /// <summary>Sends what changed; with <paramref name="again"/> all.</summary>
    public void Send(DeskState state, bool again = false)
    {
        if (!ReferenceEquals(_skillsOf, state.Skills))
        {
            (_skillsOf, _skills) = (state.Skills, new(state.Skills, StringComparer.Ordinal));
        }

        foreach (var left in _lines.Keys.Where(queue => !state.Queues.ContainsKey(queue) && !state.Leaving.Contains(queue)).ToArray())
        {
            _lines.Remove(left);
        }

        var span = DeskStatuses.Of(state);
        foreach (var (queue, tier) in state.Queues)
        {
            Send(queue, again, new()
            {
                Agent = agent,
                Version = state.Version,
                IsMember = true,
                IsSignedIn = state.Presence != Presence.Offline,
                IsReady = state.IsReady,
                Tier = tier,
                Skills = _skills,
                IdleSince = state.IdleSince ?? DateTimeOffset.MinValue,
                CallsTaken = state.CallsTaken,
                TalkSeconds = state.TalkSeconds,
                LastOfferedAt = state.LastOfferedAt ?? DateTimeOffset.MinValue,
                Status = DeskMessages.Name(span.Status),
            });
        }

        foreach (var queue in state.Leaving)
        {
            Send(queue, again, new() { Agent = agent, Version = state.Version, IsMember = false });
        }
    }

    private void Send(string queue, bool again, AgentNote note)
    {
        if (!_lines.TryGetValue(queue, out var line))
        {
            line = _lines[queue] = new Line();
            line.Retry = new Retry(grain, () => Deliver(queue, line));
        }

        if (!again && line.Newest is { } known && known with { Version = 0 } == note with { Version = 0 })
        {
            return;
        }

        line.Newest = note;
        bids.Told(queue, note.IsReady);
        line.Retry!.Soon();
    }

    private async Task Deliver(string queue, Line line)
    {
        if (line.Newest is not { } note || ReferenceEquals(note, line.Acknowledged))
        {
            return;
        }

        var willBid = await peers.NoteAgent(queue, note with { SentAt = clock.GetUtcNow() });
        line.Acknowledged = note;
        if (!ReferenceEquals(note, line.Newest))
        {
            // A newer one came meanwhile, and is sent by the same run.
            return;
        }

        bids.Answered(queue, willBid);
        if (!note.IsMember)
        {
            await grain.Left(queue);
        }

        grain.Settle();
    }

    private sealed class Line
    {
        public Retry? Retry { get; set; }

        public AgentNote? Newest { get; set; }

        public AgentNote? Acknowledged { get; set; }

        public bool IsSettled => ReferenceEquals(Newest, Acknowledged);
    }
}
