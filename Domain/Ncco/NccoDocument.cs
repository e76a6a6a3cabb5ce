using System.Collections.Immutable;

namespace ContactCenter.Domain.Ncco;

/// <summary>A valid NCCO: the list of actions that tells the platform what to do with a leg (facts §1). Equal when the actions are.</summary>
public sealed class NccoDocument : IEquatable<NccoDocument>
{
    private NccoDocument(ImmutableArray<NccoAction> actions) => Actions = actions;

    /// <summary>No action: ends the call at once.</summary>
    public static NccoDocument Empty { get; } = new([]);

    /// <summary>What happens, in order.</summary>
    public ImmutableArray<NccoAction> Actions { get; }

    /// <summary>Puts actions in order.</summary>
    /// <returns>The document, or <c>barge-in-without-input</c> (path <c>$[i].bargeIn</c>) and <c>after-transfer</c> (path <c>$[i]</c>).</returns>
    public static Result<NccoDocument> Create(IEnumerable<NccoAction> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ImmutableArray<NccoAction> list = [.. actions];
        if (list.IsEmpty)
        {
            return Empty;
        }

        var check = new Check();
        CheckOrder(list.AsSpan(), ref check);
        return check.Failed ? check.No<NccoDocument>() : new NccoDocument(list);
    }

    /// <summary>The JSON that the platform reads, in UTF-8; settings that equal the platform's defaults are left out.</summary>
    public byte[] ToUtf8() => NccoJson.Build(Actions, static (writer, actions) =>
    {
        writer.WriteStartArray();
        foreach (var action in actions)
        {
            writer.WriteStartObject();
            writer.WriteString("action"u8, action.Kind);
            action.WriteFields(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <inheritdoc/>
    public bool Equals(NccoDocument? other) => other is not null && Actions.AsSpan().SequenceEqual(other.Actions.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NccoDocument);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var action in Actions)
        {
            hash.Add(action);
        }

        return hash.ToHashCode();
    }

    /// <summary>The names of the actions.</summary>
    public override string ToString() => $"[{string.Join(", ", Actions.Select(a => a.Kind))}]";

    /// <summary>The rules between actions; null stands for an action that could not be read and might have been anything.</summary>
    internal static void CheckOrder(ReadOnlySpan<NccoAction?> actions, ref Check check)
    {
        var bargedAt = -1;
        for (var i = 0; i < actions.Length; i++)
        {
            switch (actions[i])
            {
                case null or InputAction:
                    bargedAt = -1;
                    break;
                case TalkAction or StreamAction:
                    bargedAt = bargedAt < 0 && actions[i]!.BargesIn ? i : bargedAt;
                    break;
                default:
                    RefuseBargeIn(bargedAt, ref check);
                    bargedAt = -1;
                    break;
            }

            if (actions[i] is TransferAction)
            {
                for (var after = i + 1; after < actions.Length; after++)
                {
                    check.Add(NccoCodes.AfterTransfer, "Nothing runs after a transfer; leave it out or put it before.", $"$[{after}]");
                }

                return;
            }
        }

        RefuseBargeIn(bargedAt, ref check);
    }

    private static void RefuseBargeIn(int at, ref Check check)
    {
        if (at >= 0)
        {
            check.Add(NccoCodes.BargeInWithoutInput, "Stays in force until an input, which must come before any other action and before the end; add one or set it to false.", $"$[{at}].bargeIn");
        }
    }
}
