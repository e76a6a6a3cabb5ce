using System.Collections.Immutable;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>
/// What the platform runs by itself while we cannot be reached: a few rounds of a word, a pause and the question how to go on, then the last resort.
/// An answer is always an NCCO, which replaces the rest (design: "the tail").
/// </summary>
public static class Tail
{
    /// <summary>How many rounds there are before the last resort.</summary>
    public const int Rounds = 3;

    /// <summary>How often in a row a turn may be taken up again before callers go to the last resort: about a minute.</summary>
    public const int MaxAttempts = 18;

    // Together with an answer that comes at the last moment (2.4 s) nobody hears nothing for 5 s.
    private static readonly WaitAction Pause = WaitAction.Create(2).Require();

    /// <summary>The actions that follow whatever an NCCO of ours ends in.</summary>
    /// <param name="context">The call.</param>
    /// <param name="place">Where the call is taken up again; null when no flow is known.</param>
    /// <param name="operationId">The same for every round, so that they count once.</param>
    public static ImmutableArray<NccoAction> Actions(FlowContext context, FlowPlace? place, string operationId)
    {
        ArgumentNullException.ThrowIfNull(context);
        var actions = ImmutableArray.CreateBuilder<NccoAction>((3 * Rounds) + 2);
        var notify = Notify(context, place, operationId, context.Urls.Resume);
        for (var round = 0; round < Rounds; round++)
        {
            actions.Add(Wording.OneMoment);
            actions.Add(Pause);
            actions.Add(notify);
        }

        AddLastResort(actions, context, place);
        return actions.DrainToImmutable();
    }

    /// <summary>The whole answer when nobody can decide in time: the tail alone, one attempt further; after <see cref="MaxAttempts"/> the last resort.</summary>
    /// <param name="context">The call; its operation id, if any, is the one of the request that could not be served.</param>
    /// <param name="place">Where the call is taken up again; null when no flow is known.</param>
    public static NccoDocument Only(FlowContext context, FlowPlace? place = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Attempt < MaxAttempts)
        {
            var further = context with { Attempt = Math.Max(context.Attempt, 0) + 1 };
            return NccoDocument.Create(Actions(further, place, context.OperationId ?? FormattableString.Invariant($"resume:{place?.Step}:{place?.Visit}:{further.Attempt}"))).Require();
        }

        var actions = ImmutableArray.CreateBuilder<NccoAction>(2);
        AddLastResort(actions, context, place);
        return NccoDocument.Create(actions).Require();
    }

    /// <summary>What comes before the tail; all of it where there is none.</summary>
    internal static ImmutableArray<NccoAction> Before(ImmutableArray<NccoAction> actions)
    {
        for (var i = 0; i + 2 < actions.Length; i++)
        {
            if (ReferenceEquals(actions[i], Wording.OneMoment) && ReferenceEquals(actions[i + 1], Pause) && actions[i + 2] is NotifyAction)
            {
                return actions[..i];
            }
        }

        return actions;
    }

    /// <summary>Asks how to go on.</summary>
    internal static NotifyAction Notify(FlowContext context, FlowPlace? place, string operationId, WebUrl url) =>
        NotifyAction.Create(ResumePayload.Of(context, place, operationId).ToJson(), url).Require();

    // The apology also follows the connect: it runs when that leg fails.
    private static void AddLastResort(ImmutableArray<NccoAction>.Builder actions, FlowContext context, FlowPlace? place)
    {
        if (context.LastResort is { Digits.Length: > 0 } number)
        {
            var from = context.Number is { Digits.Length: > 0 } ours ? ours : (PhoneNumber?)null;
            var url = place is not null && ContinuationUrls.CanCarry(place) ? context.Urls.Event(place)
                : ContinuationUrls.CanCarry(context.Call) ? context.Urls.Event(context.Call)
                : null;
            actions.Add(ConnectAction.Create(PhoneEndpoint.Create(number).Require(), from, eventUrl: url).Require());
        }

        actions.Add(Wording.Apology);
    }
}
