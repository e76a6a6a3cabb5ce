namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>What is new on a board since a reader looked, or the beginning of the whole of it.</summary>
[GenerateSerializer, Immutable, Alias("cc.live-part")]
public sealed record LivePart
{
    /// <summary>The board is still being filled: ask again soon, and keep what you have.</summary>
    public static readonly LivePart NotReady = new();

    /// <summary>False: the board is still being filled.</summary>
    [Id(0)]
    public bool IsReady { get; init; }

    /// <summary>True: the reader forgets what it had, for the board is another, or no longer knows what was removed since.</summary>
    [Id(1)]
    public bool IsWhole { get; init; }

    /// <summary>In the order of change; notes of what is no more among them.</summary>
    [Id(2)]
    public LiveItem[] Items { get; init; } = [];

    /// <summary>What the reader has then.</summary>
    [Id(3)]
    public LiveCursor Next { get; init; }

    /// <summary>True: there is more, to be asked for at once.</summary>
    [Id(4)]
    public bool HasMore { get; init; }
}
