using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Grains.Dialling;

/// <summary>What is told to whoever may not have a number dialled.</summary>
internal static class DialRefusals
{
    /// <summary>The refusal; null: it may be dialled.</summary>
    /// <param name="verdict">Of the rules.</param>
    /// <param name="path">Where the number stands in the command.</param>
    public static Refusal? Of(DialVerdict verdict, string path) => verdict.Code switch
    {
        null => null,
        DialCodes.NotANumber => new(NccoCodes.BadNumber, "Must be a phone number with its country code, such as 442079460000.", path),
        DialCodes.Emergency => new(DialCodes.Emergency, "Emergency numbers are not called from a contact center: help would come to the wrong place. emergencyRoute of the settings names who takes them instead.", path),
        DialCodes.Premium => new(DialCodes.Premium, "This number costs more than a call; name its prefix in Dialling:AllowedPrefixes to allow it.", path),
        DialCodes.TooManyCalls => new(DialCodes.TooManyCalls, "This agent has dialled as often as one may; wait a minute. Dialling:CallsPerMinute sets the limit.", path),
        DialCodes.CallerIdNotOurs => new(DialCodes.CallerIdNotOurs, "The caller id of this caller's queue is not one of our numbers any more; give the queue another callerId, or PUT the number back."),
        var code => new(code, "This number may not be dialled; Dialling:AllowedPrefixes and Dialling:DeniedPrefixes say which may.", path),
    };
}
