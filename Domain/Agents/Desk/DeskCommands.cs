using System.Collections.Immutable;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Commands with an operation id: done once, answered alike when repeated.</summary>
internal static class DeskCommands
{
    // An agent's row is written several times a call: it stays small.
    private const int Remembered = 16;

    public static Outcome<DeskState> Run(
        DeskState state, string operation, string fingerprint, DateTimeOffset now, Func<DeskState, (DeskState Next, ImmutableArray<Refusal> Refusals)> rule)
    {
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        ImmutableArray<Refusal> refusals = [];
        var next = DeskTurn.Take(state, now, current =>
        {
            (var changed, refusals) = rule(current);
            return refusals.IsEmpty ? changed : current;
        });
        if (!refusals.IsEmpty)
        {
            return Outcome<DeskState>.Refused(next, next.Version, refusals);
        }

        var memory = next.Operations.Length < Remembered ? next.Operations : next.Operations[^(Remembered - 1)..];
        return new(next with { Operations = memory.Add(new(operation, fingerprint, next.Version, [])) }, next.Version, []);
    }
}
