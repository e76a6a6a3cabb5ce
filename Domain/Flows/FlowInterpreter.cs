using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows;

/// <summary>
/// Runs flows: pure and total. Each turn follows from the place (which the URL carries), the input and the context alone, so that a repeated webhook gets
/// the same answer and a call goes on when its grain's memory is lost. A place that the flow does not have begins again at the entry.
/// </summary>
public static class FlowInterpreter
{
    /// <summary>The answer to a new call.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="flowId">Its id, 1 to 200 characters.</param>
    /// <param name="version">Its version, 0 or more.</param>
    /// <param name="context">The call.</param>
    public static FlowTurn Start(CompiledFlow flow, string flowId, int version, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(context);
        return new Walk(flow, context.Call, flowId, version, context).Run(EntryOf(flow, context), 1);
    }

    /// <summary>Serves a place once more: after a resume, a fallback, or lost memory.</summary>
    public static FlowTurn ServeAgain(CompiledFlow flow, FlowPlace place, FlowContext context) =>
        React(flow, place, context, "served-again", static (step, walk, place) => new Reaction(place.Step, place.Visit));

    /// <summary>A caller pressed keys, spoke, or did neither.</summary>
    public static FlowTurn OnInput(CompiledFlow flow, FlowPlace place, FlowInput input, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        var given = input.Heard.IsDefault ? input with { Heard = [] } : input;
        return React(flow, place, context, "input", (step, walk, at) => step.OnInput(walk, at, given));
    }

    /// <summary>A leg that a synchronous connect dialled did not come about.</summary>
    public static FlowTurn OnLegEnded(CompiledFlow flow, FlowPlace place, LegOutcome outcome, FlowContext context) =>
        React(flow, place, context, "leg-ended", (step, walk, at) => step.OnLegEnded(walk, at, outcome));

    /// <summary>A recording is over and the caller waits: the <c>notify</c> that follows it has come. The recording's own webhook takes no NCCO.</summary>
    public static FlowTurn OnRecorded(CompiledFlow flow, FlowPlace place, FlowContext context) =>
        React(flow, place, context, "recorded", static (step, walk, at) => step.OnRecorded(walk, at));

    /// <summary>A wait that a queue step began has ended without an agent.</summary>
    public static FlowTurn OnQueueLeft(CompiledFlow flow, FlowPlace place, WaitEnd reason, FlowContext context) =>
        React(flow, place, context, "queue-left", (step, walk, at) => step.OnQueueLeft(walk, at, reason));

    /// <summary>The agent whom a queue step found has hung up and the caller has not.</summary>
    public static FlowTurn OnTalked(CompiledFlow flow, FlowPlace place, FlowContext context) =>
        React(flow, place, context, "talked", static (step, walk, at) => step.OnTalked(walk, at));

    /// <summary>The agent whom a queue step found was lost before a talk came about: back into the queue, without its announcement.</summary>
    public static FlowTurn OnRequeued(CompiledFlow flow, FlowPlace place, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(context);
        if (flow.Find(place.Step) is not QueueStep step)
        {
            return ServeAgain(flow, place, context);
        }

        var walk = new Walk(flow, place.Call, place.Flow, place.Version, context);
        walk.Add(Wording.AgentLost);
        step.Wait(walk, place);
        return walk.Turn(place);
    }

    /// <summary>Somebody sends the caller into a queue.</summary>
    public static FlowTurn ToQueue(CompiledFlow flow, FlowPlace place, string queue, int priority, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(context);
        var walk = new Walk(flow, place.Call, place.Flow, place.Version, context);
        QueueStep.Wait(walk, place, new QueueEntry(queue, QueueStep.RoomOf(walk, place).Value, priority, CallerNeeds.None));
        return walk.Turn(place);
    }

    /// <summary>Somebody takes the caller into a room.</summary>
    public static FlowTurn ToRoom(CompiledFlow flow, FlowPlace place, string room, string? name, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(context);
        var walk = new Walk(flow, place.Call, place.Flow, place.Version, context);
        walk.Add([.. PulledNcco.Of(name ?? room, ConversationName.Create(room).Require()).Actions]);
        walk.AddTail(place, room);
        return walk.Turn(place);
    }

    /// <summary>A waiting caller pressed keys.</summary>
    /// <returns>Where they lead; null when they mean nothing there: the caller waits on, and nothing is to be done.</returns>
    public static FlowTurn? OnQueueKey(CompiledFlow flow, FlowPlace place, string? digits, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(place);
        if (KeyOf(flow, place.Step, digits) is not { } key)
        {
            return null;
        }

        return React(flow, place, context, "queue-key", (step, walk, at) =>
        {
            walk.Note(at.Step, FlowNotes.Pressed, key);
            return new Reaction(((QueueStep)step).Keys[key]);
        });
    }

    /// <summary>The first of the keys that a waiting caller pressed that leads somewhere; null when none does.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="step">Step that queued the caller.</param>
    /// <param name="digits">What was pressed; null for nothing.</param>
    public static string? KeyOf(CompiledFlow flow, string step, string? digits)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return (flow.Find(step) as QueueStep)?.KeyOf(digits);
    }

    private static string EntryOf(CompiledFlow flow, FlowContext context) =>
        context.FromUser is null ? flow.Document.Caller : flow.Document.AppUser ?? flow.Document.Caller;

    private static FlowTurn React(CompiledFlow flow, FlowPlace place, FlowContext context, string happened, Func<FlowStep, Walk, FlowPlace, Reaction?> react)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(context);
        var at = place with { Visit = Math.Clamp(place.Visit, 1, FlowDocument.MaxVisits) };
        var walk = new Walk(flow, at.Call, at.Flow, at.Version, context);
        if (flow.Find(at.Step) is not { } step)
        {
            // The step's name came from outside: the note names the entry instead.
            var entry = EntryOf(flow, context);
            walk.Note(entry, FlowNotes.Misplaced, happened);
            return walk.Run(entry, 1);
        }

        if (react(step, walk, at) is not { } reaction)
        {
            walk.Note(at.Step, FlowNotes.Misplaced, happened);
            return walk.Run(at.Step, at.Visit);
        }

        return reaction.Step is null ? walk.Turn(null) : walk.Run(reaction.Step, reaction.Visit);
    }
}
