namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Ends of waits as text: between grains, in notes and in a trial's inputs.</summary>
public static class WaitEnds
{
    /// <summary>Kebab-case; <c>none</c> for a value that is none.</summary>
    public static string ToText(this WaitEnd end) => Enum.IsDefined(end) ? end.ToCode() : WaitEnd.None.ToCode();

    /// <summary>The end that a text names, or null; <c>unknown-queue</c>, which a queue that does not exist says, is <see cref="WaitEnd.Removed"/>.</summary>
    /// <param name="text">Kebab-case.</param>
    public static WaitEnd? Read(string? text) => text == "unknown-queue"
        ? WaitEnd.Removed
        : Enum.GetValues<WaitEnd>().Cast<WaitEnd?>().FirstOrDefault(end => end!.Value != WaitEnd.None && end.Value.ToText() == text);
}
