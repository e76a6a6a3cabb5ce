using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Reads what somebody wants done in a call.</summary>
public static class CallActionReader
{
    private const int LongestName = 128;
    private const int LongestId = 100;
    private const int LongestQueue = 40;
    private const int LongestCall = 200;

    /// <summary>Reads an action; total on any name and any bytes.</summary>
    /// <param name="name">One of <see cref="CallActionNames"/>.</param>
    /// <param name="arguments">JSON object; empty: nothing was said.</param>
    /// <returns>The action, or everything that is wrong at once, each with its path.</returns>
    public static Result<CallAction> Read(string name, ReadOnlySpan<byte> arguments) =>
        JsonReading.Read(arguments.IsEmpty ? "{}"u8 : arguments).Then(root =>
        {
            var reading = new FlowReading();
            if (reading.Fields(root, "$") is not { } fields)
            {
                return Result<CallAction>.No([.. reading.Refusals]);
            }

            if (Read(name, fields) is not { } action)
            {
                return reading.Refusals.Count > 0
                    ? Result<CallAction>.No([.. reading.Refusals])
                    : new Refusal(CallActionCodes.UnknownCommand, $"There is no such command; known are {string.Join(", ", All)}.");
            }

            fields.Close();
            return reading.Refusals.Count > 0 ? Result<CallAction>.No([.. reading.Refusals]) : action;
        });

    private static readonly string[] All =
    [
        CallActionNames.HangUp, CallActionNames.Hold, CallActionNames.Resume, CallActionNames.Transfer, CallActionNames.Consult, CallActionNames.Complete, CallActionNames.Conference,
        CallActionNames.TakeBack, CallActionNames.Supervise, CallActionNames.Record, CallActionNames.Disposition, CallActionNames.Requeue, CallActionNames.RejectOffer,
        CallActionNames.Assign, CallActionNames.Pull, CallActionNames.Ncco,
    ];

    // Null only for a name that nobody knows, or with a refusal.
    private static CallAction? Read(string name, FieldReader fields) => name switch
    {
        CallActionNames.HangUp => Choice(fields, "what", required: false, "call", "own-leg") is { } what ? new HangUpAction(what == 1) : fields.Ok ? new HangUpAction(false) : null,
        CallActionNames.Hold => new HoldAction(),
        CallActionNames.Resume => new ResumeAction(),
        CallActionNames.Transfer => Destination(fields) is { } to ? new TransferAction(to) : null,
        CallActionNames.Consult => Destination(fields) is { } to ? new ConsultAction(to) : null,
        CallActionNames.Complete => new CompleteAction(),
        CallActionNames.Conference => new ConferenceAction(),
        CallActionNames.TakeBack => new TakeBackAction(),
        CallActionNames.Supervise => Supervise(fields),
        CallActionNames.Record => Choice<RecordVerb>(fields, "action") is { } verb ? new RecordAction(verb) : null,
        CallActionNames.Disposition => Disposition(fields),
        CallActionNames.Requeue => Requeue(fields),
        CallActionNames.Assign => fields.Text("agent", required: true, LongestName) is { } agent ? new AssignAction(agent) : null,
        CallActionNames.RejectOffer => fields.Text("offerId", required: true, LongestId) is { } offer ? new RejectOfferAction(offer) : null,
        CallActionNames.Pull => Pull(fields),
        CallActionNames.Ncco => fields.TryGet("ncco", out var ncco, required: true) && fields.Take(NccoParser.Parse(Encoding.UTF8.GetBytes(ncco.GetRawText())), "ncco") is { } document
            ? new NccoAction(document)
            : null,
        _ => null,
    };

    private static PullAction? Pull(FieldReader fields)
    {
        var room = fields.String("room", required: true) is { } text ? fields.Take(ConversationName.Create(text), "room") : null;
        var call = fields.Text("agentCall", required: true, LongestCall);
        var leg = fields.Text("leg", required: true, LongestCall);
        var name = fields.Text("name", maxLength: LongestName);
        return room is not null && call is not null && leg is not null && fields.Ok ? new(room, call, leg, name) : null;
    }

    private static SuperviseAction? Supervise(FieldReader fields)
    {
        var supervisor = fields.Text("supervisor", required: true, LongestName);
        var mode = Choice<SuperviseMode>(fields, "mode");
        return supervisor is not null && mode is { } how ? new(supervisor, how) : null;
    }

    private static DispositionAction? Disposition(FieldReader fields)
    {
        var code = fields.Text("code", maxLength: DispositionAction.MaxCode);
        var notes = fields.String("notes");
        if (notes?.Length > DispositionAction.MaxNotes)
        {
            fields.Refuse(NccoCodes.OutOfRange, $"Must be at most {DispositionAction.MaxNotes} characters.", "notes");
        }

        if (code is null && notes is null && fields.Ok)
        {
            fields.Refuse(NccoCodes.Required, "Give a code, notes, or both.", "code");
        }

        return fields.Ok ? new(code, notes) : null;
    }

    private static RequeueAction? Requeue(FieldReader fields)
    {
        var queue = fields.Text("queue", maxLength: LongestQueue);
        var priority = fields.Whole("priority", 0, RequeueAction.MaxPriority);
        var front = fields.Flag("front", false);
        if (front && priority is not null)
        {
            fields.Refuse(NccoCodes.Conflict, "Who goes to the front needs no priority: leave one of the two out.", "priority");
        }

        if (queue is null && priority is null && !front && fields.Ok)
        {
            fields.Refuse(NccoCodes.Required, "Give a queue, a priority, or front as true.", "queue");
        }

        return fields.Ok ? new(queue, priority, front) : null;
    }

    private static CallDestination? Destination(FieldReader fields)
    {
        if (!fields.TryGet("to", out var value, required: true) || fields.Inner(value, fields.PathOf("to")) is not { } to)
        {
            return null;
        }

        var agent = to.Text("agent", maxLength: LongestName);
        var queue = to.Text("queue", maxLength: LongestQueue);
        var number = ShortNumber(to) ?? to.Phone("number")?.Digits;
        to.Close();
        if (to.Ok && (agent is null ? 0 : 1) + (queue is null ? 0 : 1) + (number is null ? 0 : 1) != 1)
        {
            fields.Refuse(NccoCodes.NotOne, "Give exactly one of agent, queue and number.", "to");
        }

        return fields.Ok ? new(agent, queue, number) : null;
    }

    // Too short for E.164, but help is called so; whether it may be dialled is for the rules of dialling.
    private static string? ShortNumber(FieldReader to) =>
        to.TryGet("number", out var value) && value.ValueKind == JsonValueKind.String && EmergencyNumbers.Digits(value.GetString()) is { Length: >= 2 and <= EmergencyNumbers.Longest } digits
            ? digits
            : null;

    private static T? Choice<T>(FieldReader fields, string name)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray();
        return Choice(fields, name, required: true, names) is { } index ? Enum.GetValues<T>()[index] : null;
    }

    private static int? Choice(FieldReader fields, string name, bool required, params string[] values)
    {
        if (fields.String(name, required) is not { } text)
        {
            return null;
        }

        if (Array.IndexOf(values, text) is >= 0 and var index)
        {
            return index;
        }

        fields.Refuse(NccoCodes.UnknownValue, $"Must be one of {string.Join(", ", values)}.", name);
        return null;
    }
}
