namespace ContactCenter.Domain.Calls.Actions;

/// <summary>The names under which actions are asked for.</summary>
public static class CallActionNames
{
    /// <summary><see cref="HangUpAction"/>.</summary>
    public const string HangUp = "hang-up";

    /// <summary><see cref="HoldAction"/>.</summary>
    public const string Hold = "hold";

    /// <summary><see cref="ResumeAction"/>.</summary>
    public const string Resume = "resume";

    /// <summary><see cref="TransferAction"/>.</summary>
    public const string Transfer = "transfer";

    /// <summary><see cref="ConsultAction"/>.</summary>
    public const string Consult = "consult";

    /// <summary><see cref="CompleteAction"/>.</summary>
    public const string Complete = "complete";

    /// <summary><see cref="ConferenceAction"/>.</summary>
    public const string Conference = "conference";

    /// <summary><see cref="TakeBackAction"/>.</summary>
    public const string TakeBack = "take-back";

    /// <summary><see cref="SuperviseAction"/>.</summary>
    public const string Supervise = "supervise";

    /// <summary><see cref="RecordAction"/>.</summary>
    public const string Record = "record";

    /// <summary><see cref="DispositionAction"/>.</summary>
    public const string Disposition = "disposition";

    /// <summary><see cref="RequeueAction"/>.</summary>
    public const string Requeue = "requeue";

    /// <summary><see cref="AssignAction"/>.</summary>
    public const string Assign = "assign";

    /// <summary><see cref="PullAction"/>.</summary>
    public const string Pull = "pull";

    /// <summary><see cref="NccoAction"/>.</summary>
    public const string Ncco = "ncco";

    /// <summary><see cref="RejectOfferAction"/>.</summary>
    public const string RejectOffer = "reject-offer";
}
