namespace ContactCenter.Grains.Interfaces.Common;

/// <summary>Outcome of a command: done, or refused with reasons. A repeated operation id gets the first outcome again.</summary>
[GenerateSerializer, Immutable, Alias("cc.command-reply")]
public sealed record CommandReply
{
    /// <summary>Why the command was refused; empty when it was done.</summary>
    [Id(0)]
    public CommandRefusal[] Refusals { get; init; } = [];

    /// <summary>Version of the state after the command.</summary>
    [Id(1)]
    public int Version { get; init; }

    /// <summary>True when the command was done.</summary>
    public bool IsDone => Refusals.Length == 0;
}
