using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Queues;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues.Roster;

/// <summary>The agents of a queue. One that came back without memory asks them all how they stand; what they tell is counted as it comes.</summary>
internal sealed partial class QueueRoster
{
    private const int AsksAtOnce = 32;
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toAsk = new(StringComparer.Ordinal);
    private readonly IGrainFactory _grains;
    private readonly Retry _ask;
    private readonly ILogger _log;
    private int _silent;

    public QueueRoster(Grain grain, IGrainFactory grains, ILogger log)
    {
        _grains = grains;
        _ask = new Retry(grain, Ask);
        _log = log;
    }

    public int Count => _members.Count;

    public int SignedIn { get; private set; }

    public int Ready { get; private set; }

    public int OnCall { get; private set; }

    /// <summary>True when everybody has told how they stand, or had the time to.</summary>
    public bool IsKnown => _silent == 0 || HadTime;

    /// <summary>Set once agents had the time to answer.</summary>
    public bool HadTime { get; set; }

    public Member? Find(string name) => _members.GetValueOrDefault(name);

    /// <summary>An agent that is stored as a member; nothing is known of it yet.</summary>
    public Member Add(string name)
    {
        var member = new Member(name, _grains.Peer<IAgentDesk>(name));
        _members.Add(name, member);
        _silent++;
        return member;
    }

    public void Remove(Member member)
    {
        Count1(member, -1);
        member.RingsNoMore();
        _silent -= member.Noted is null ? 1 : 0;
        _members.Remove(member.Name);
        _toAsk.Remove(member.Name);
    }

    /// <summary>Takes a note. False: it is old.</summary>
    public bool Take(Member member, AgentNote note, long stamp)
    {
        var wasSilent = member.Noted is null;
        Count1(member, -1);
        var taken = member.Take(note, stamp);
        Count1(member, 1);
        _silent -= wasSilent && taken ? 1 : 0;
        _toAsk.Remove(member.Name);
        return taken;
    }

    /// <summary>An attempt with the agent is over.</summary>
    public void End(Member member, int version)
    {
        Count1(member, -1);
        member.End(version);
        Count1(member, 1);
    }

    /// <summary>Asks those who have not told anything yet.</summary>
    public void AskSilent()
    {
        foreach (var member in _members.Values)
        {
            if (member.Noted is null)
            {
                _toAsk.Add(member.Name);
            }
        }

        AskNow();
    }

    /// <summary>Asks one who may have forgotten to tell.</summary>
    public void Ask(Member member)
    {
        _toAsk.Add(member.Name);
        AskNow();
    }

    private void AskNow()
    {
        if (_toAsk.Count > 0 && !_ask.IsWaiting)
        {
            _ask.Soon();
        }
    }

    private async Task Ask()
    {
        Exception? failure = null;
        foreach (var chunk in _toAsk.ToArray().Chunk(AsksAtOnce))
        {
            var failures = await Task.WhenAll(chunk.Select(Wake));
            failure ??= Array.Find(failures, e => e is not null);
        }

        if (failure is not null)
        {
            LogNotAsked(failure);
            throw failure;
        }
    }

    private async Task<Exception?> Wake(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            _toAsk.Remove(name);
            return null;
        }

        try
        {
            await member.Desk.Wake();
            _toAsk.Remove(name);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    // What is counted is taken off before a change and put on again after it.
    private void Count1(Member member, int step)
    {
        SignedIn += member.IsSignedIn ? step : 0;
        Ready += member.IsReady ? step : 0;
        OnCall += member.Status == DeskStatus.OnCall ? step : 0;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Not every agent of the queue could be asked; it is tried again")]
    private partial void LogNotAsked(Exception exception);
}
