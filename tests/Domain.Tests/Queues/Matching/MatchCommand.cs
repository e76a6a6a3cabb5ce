using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Tests.Queues.Matching;

/// <summary>Something that happens to a queue.</summary>
internal abstract record MatchCommand
{
    public sealed record PutCaller(WaitingCaller Caller, int QueuedAgo, int EnteredAgo) : MatchCommand;

    public sealed record PutAgent(ReadyAgent Agent, int IdleFor) : MatchCommand;

    public sealed record RemoveCaller(string Call) : MatchCommand;

    public sealed record TakeCaller(string Call) : MatchCommand;

    public sealed record GiveBackCaller(string Call) : MatchCommand;

    public sealed record RemoveAgent(string Name) : MatchCommand;

    public sealed record TakeAgent(string Name) : MatchCommand;

    public sealed record GiveBackAgent(string Name) : MatchCommand;

    public sealed record Change(QueueSettings Settings) : MatchCommand;

    /// <summary>Time goes on; negative: another machine's clock.</summary>
    public sealed record Pass(int Milliseconds) : MatchCommand;

    public sealed record PassToDue : MatchCommand;

    /// <summary>Further agents are asked for who join those that try a caller, but for one.</summary>
    public sealed record Further(string Call, int AtMost, string Except) : MatchCommand;

    /// <summary>Decisions are asked for, so many at most.</summary>
    public sealed record Decide(int AtMost) : MatchCommand;
}
