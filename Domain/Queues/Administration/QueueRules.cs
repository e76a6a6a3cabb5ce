using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Queues.Administration;

/// <summary>Making, changing and removing a queue.</summary>
public static class QueueRules
{
    private const int LongestId = 40;

    /// <summary>Whether a queue can have this id: a-z, 0-9 and -, 1 to 40 characters.</summary>
    public static bool IsId(string? id)
    {
        if (id is null or "" || id.Length > LongestId)
        {
            return false;
        }

        foreach (var c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Replaces the settings, making the queue when it is new.</summary>
    /// <param name="state">The queue.</param>
    /// <param name="id">Its id.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="document">JSON of <see cref="QueueSettings"/>; what is absent has its default.</param>
    /// <param name="basedOn">Version that the author started from; 0: the queue is to be new; null: whatever is in force.</param>
    /// <param name="isPatch">Whether the document is a merge patch (RFC 7396) of the settings in force.</param>
    public static Outcome<QueueState> Change(QueueState state, string id, string operation, ReadOnlySpan<byte> document, int? basedOn, bool isPatch = false)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = Fingerprint($"{(isPatch ? "patch" : "change")} {basedOn}|{Convert.ToHexStringLower(SHA256.HashData(document))}");
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        if (!IsId(id))
        {
            return Conclude(state, state, operation, fingerprint, new Refusal(QueueCodes.InvalidId, "A queue's id is 1 to 40 characters: a-z, 0-9 and -."));
        }

        if (state.IsDraining)
        {
            return Conclude(state, state, operation, fingerprint, IsBeingRemoved());
        }

        if (isPatch && !state.IsKnown)
        {
            return Conclude(state, state, operation, fingerprint, new Refusal(QueueCodes.Unknown, "There is no such queue."));
        }

        if (basedOn is { } from && from != (state.IsKnown ? state.Version : 0))
        {
            return Conclude(state, state, operation, fingerprint, new Refusal(
                QueueCodes.Changed, $"Version {state.Version} is in force, not {from}; look at it and repeat the change.", "$.basedOn"));
        }

        var read = isPatch ? QueueSettingsReader.Read(state.Settings!, document) : QueueSettingsReader.Read(document);
        return read.IsOk
            ? Conclude(state, state with { Version = state.Version + 1, Settings = read.Value }, operation, fingerprint)
            : Conclude(state, state, operation, fingerprint, [.. read.Refusals]);
    }

    /// <summary>Removes the queue, or begins to where callers wait and are to leave.</summary>
    /// <param name="state">The queue.</param>
    /// <param name="id">Its id.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="drain">Whether those who wait are to leave.</param>
    /// <param name="waiting">How many wait.</param>
    public static Outcome<QueueState> Remove(QueueState state, string id, string operation, bool drain, int waiting)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fingerprint = Fingerprint($"remove {drain}");
        if (state.Operations.Recall(operation, fingerprint) is { } seen)
        {
            return new(state, seen.Version, seen.Refusals);
        }

        return state switch
        {
            { IsKnown: false } => Conclude(state, state, operation, fingerprint, new Refusal(QueueCodes.Unknown, "There is no such queue.")),
            _ when id == QueueSettings.BuiltIn => Conclude(state, state, operation, fingerprint, new Refusal(
                QueueCodes.BuiltIn, $"The queue {id} exists on every installation: close it instead, by its setting isClosed.")),
            { IsDraining: true } when waiting > 0 => Conclude(state, state, operation, fingerprint),
            _ when waiting == 0 => Conclude(state, Gone(state), operation, fingerprint),
            _ when drain => Conclude(state, state with { Version = state.Version + 1, IsDraining = true }, operation, fingerprint),
            _ => Conclude(state, state, operation, fingerprint, new Refusal(
                QueueCodes.NotEmpty, $"{waiting} callers wait in this queue: have it drained, or close it and remove it when they are gone.")),
        };
    }

    /// <summary>The last caller of a queue that is being removed has gone.</summary>
    public static QueueState Drained(QueueState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.IsDraining ? Gone(state) : state;
    }

    /// <summary>Why a caller is not let in, as a code; null: let in.</summary>
    /// <param name="state">The queue.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="hasAgents">False only where it is known that no agent is signed in.</param>
    public static string? Refuse(QueueState state, int waiting, bool hasAgents)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Settings is not { } settings || state.IsDraining ? QueueCodes.Unknown
            : settings.IsClosed ? QueueCodes.Closed
            : settings.LeaveWhenNoAgents && !hasAgents ? QueueCodes.NoAgents
            : waiting >= (settings.MaxLength ?? QueueSettings.LongestQueue) ? QueueCodes.Full
            : null;
    }

    /// <summary>Why everybody who waits has to leave, as a code; null: nobody has to.</summary>
    /// <param name="state">The queue.</param>
    /// <param name="hasAgents">False only where it is known that no agent is signed in.</param>
    public static string? Evict(QueueState state, bool hasAgents)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Settings is not { } settings || state.IsDraining ? QueueCodes.Removed
            : settings.IsClosed ? QueueCodes.Closed
            : settings.LeaveWhenNoAgents && !hasAgents ? QueueCodes.NoAgents
            : null;
    }

    private static Refusal IsBeingRemoved() => new(QueueCodes.Draining, "This queue is being removed; wait until its last caller has gone.");

    private static QueueState Gone(QueueState state) => state with { Version = state.Version + 1, Settings = null, IsDraining = false };

    private static Outcome<QueueState> Conclude(QueueState before, QueueState next, string operation, string fingerprint, params ImmutableArray<Refusal> refusals) => !refusals.IsEmpty
        ? Outcome<QueueState>.Refused(before, before.Version, refusals)
        : new(next with { Operations = before.Operations.Remember(new(operation, fingerprint, next.Version, [])) }, next.Version, []);

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
