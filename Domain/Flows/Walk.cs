using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>One turn in the making: gathers actions and notes while it goes from step to step, until one waits.</summary>
internal sealed class Walk(CompiledFlow flow, string call, string flowId, int version, FlowContext context)
{
    private readonly List<NccoAction> _actions = new(16);
    private readonly ImmutableArray<FlowNote>.Builder _notes = ImmutableArray.CreateBuilder<FlowNote>();
    private ImmutableArray<FlowAnswer> _answers = [];

    public FlowContext Context => context;

    public ContinuationUrls Urls => context.Urls;

    /// <summary>Our caller id, if there is a real one.</summary>
    public PhoneNumber? Number => context.Number is { Digits.Length: > 0 } number ? number : null;

    /// <summary>Whether a step may dial now.</summary>
    public bool MayDial => context.MayDial || context.Attempt >= Tail.MaxAttempts;

    /// <summary>Whether what was gathered dials.</summary>
    public bool Dials { get; set; }

    /// <summary>The queue into which the caller is put.</summary>
    public QueueEntry? Enters { get; set; }

    /// <summary>The callback that the caller gets.</summary>
    public CallbackRequest? Callback { get; set; }

    public void Answer(FlowAnswer answer) => _answers = _answers.Add(answer);

    /// <summary>The room of their own in which the app user sits.</summary>
    public string? Room { get; set; }

    /// <summary>Whether what was gathered dials what the app user typed.</summary>
    public bool DialsOut { get; set; }

    public void Add(NccoAction action) => _actions.Add(action);

    public void Add(ImmutableArray<NccoAction> actions) => _actions.AddRange(actions);

    /// <param name="place">Where the call is taken up again.</param>
    /// <param name="occasion">What tells this tail from another at the same place; null: nothing.</param>
    public void AddTail(FlowPlace place, string? occasion = null) =>
        _actions.AddRange(Tail.Actions(context, place, occasion is null ? OperationId(place) : $"{OperationId(place)}:{occasion}"));

    /// <summary>Judges what the caller dialled.</summary>
    /// <param name="own">The number that the callee would see; null: none.</param>
    public DialVerdict Judge(PhoneNumber? own) => context.Dialling.Judge(context.To, own, context.DialBarred);

    /// <summary>Where a number may not be dialled, the caller is told and this says why. Null: it may.</summary>
    public string? Refuse(string step, DialVerdict verdict)
    {
        var code = verdict.Code;
        if (code == DialCodes.NotANumber)
        {
            Note(step, FlowNotes.NotANumber);
        }
        else if (code is not null)
        {
            Note(step, FlowNotes.NotAllowed, code);
        }

        if (code is not null)
        {
            Add(Wording.Refused(code));
        }

        return code;
    }

    /// <summary>The caller waits a moment, and the platform asks for the same place again.</summary>
    public void ComeBack(FlowPlace place)
    {
        Note(place.Step, FlowNotes.NoLegFree);
        var further = context with { Attempt = Math.Max(context.Attempt, 0) + 1, OperationId = null };
        _actions.AddRange(Tail.Actions(further, place, OperationId(further, place)));
    }

    public void Note(string step, string what, string? detail = null) => _notes.Add(new FlowNote(step, what, detail));

    public FlowPlace PlaceOf(string step, int visit = 1) => new(call, flowId, version, step, visit);

    public string OperationId(FlowPlace place) => OperationId(context, place);

    private static string OperationId(FlowContext context, FlowPlace place) => context.OperationId
        ?? string.Create(CultureInfo.InvariantCulture, $"resume:{place.Flow}:{place.Version}:{place.Step}:{place.Visit}:{context.Attempt}");

    /// <summary>Serves a step and all that follow it until one waits.</summary>
    public FlowTurn Run(string id, int visit)
    {
        // A checked flow has no circle without a wait, so a walk meets each step once at most.
        for (var left = flow.Document.Steps.Count; left > 0 && flow.Find(id) is { } step; left--)
        {
            var place = PlaceOf(id, visit);
            if (!ContinuationUrls.CanCarry(place))
            {
                break;
            }

            Note(id, FlowNotes.Ran, step.Type);
            var served = step.Serve(this, place);
            if (served.Waiting || served.Next is null)
            {
                return Turn(served.Waiting ? place : null);
            }

            (id, visit) = (served.Next, 1);
        }

        Note(id, FlowNotes.Misplaced, "apology");
        return Apologise();
    }

    /// <summary>What has been gathered.</summary>
    public FlowTurn Turn(FlowPlace? waiting)
    {
        var ncco = NccoDocument.Create(_actions);
        return ncco.IsOk
            ? new FlowTurn(ncco.Value, waiting, _notes.ToImmutable()) { Dials = Dials, DialsOut = DialsOut, Enters = Enters, Callback = Callback, Answers = _answers, Room = Room }
            : Apologise();
    }

    private FlowTurn Apologise() => new(NccoDocument.Create([Wording.Apology]).Require(), null, _notes.ToImmutable());
}
