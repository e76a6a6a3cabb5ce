using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Moves all legs of this conversation into an existing one; nothing after it runs (facts §1.10).</summary>
public sealed record TransferAction : NccoAction
{
    private TransferAction(string conversationId, LegIds? canHear, LegIds? canSpeak, bool mute) =>
        (ConversationId, CanHear, CanSpeak, Mute) = (conversationId, canHear, canSpeak, mute);

    /// <inheritdoc/>
    public override string Kind => "transfer";

    /// <summary>The target, such as <c>CON-…</c>: its id, not its name.</summary>
    public string ConversationId { get; }

    /// <summary>The legs that the moved ones hear; null is everyone.</summary>
    public LegIds? CanHear { get; }

    /// <summary>The legs that hear the moved ones; null is everyone.</summary>
    public LegIds? CanSpeak { get; }

    /// <summary>Whether the moved legs enter muted.</summary>
    public bool Mute { get; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>conversationId</c>, <c>mute</c>.</returns>
    public static Result<TransferAction> Create(string conversationId, LegIds? canHear = null, LegIds? canSpeak = null, bool mute = false)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var check = new Check();
        if (!TextRules.IsId(conversationId))
        {
            check.Add(NccoCodes.BadText, "Must be a conversation id such as CON-…: 1 to 64 letters, digits and dashes.", "conversationId");
        }

        check.MuteOrCanSpeak(mute, canSpeak);
        return check.Failed ? check.No<TransferAction>() : new TransferAction(conversationId, canHear, canSpeak, mute);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("conversationId"u8, ConversationId);
        writer.Texts("canHear"u8, CanHear?.Values);
        writer.Texts("canSpeak"u8, CanSpeak?.Values);
        writer.Flag("mute"u8, Mute);
    }
}
