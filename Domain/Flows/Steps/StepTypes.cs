using System.Collections.Frozen;
using ContactCenter.Domain.Flows.Reading;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Every step type by its name in the document. A new type is one record and one line here.</summary>
internal static class StepTypes
{
    /// <summary>Reads a step's own fields; null when any was refused.</summary>
    public static readonly FrozenDictionary<string, Func<FieldReader, FlowStep?>> Readers = new Dictionary<string, Func<FieldReader, FlowStep?>>
    {
        [SayStep.Name] = SayStep.Read,
        [PlayStep.Name] = PlayStep.Read,
        [MenuStep.Name] = MenuStep.Read,
        [AgentStep.Name] = AgentStep.Read,
        [PhoneStep.Name] = PhoneStep.Read,
        [SipStep.Name] = SipStep.Read,
        [HoursStep.Name] = HoursStep.Read,
        [RecordStep.Name] = RecordStep.Read,
        [VoicemailStep.Name] = VoicemailStep.Read,
        [WaitStep.Name] = WaitStep.Read,
        [GotoStep.Name] = GotoStep.Read,
        [NccoStep.Name] = NccoStep.Read,
        [QueueStep.Name] = QueueStep.Read,
        [CallbackStep.Name] = CallbackStep.Read,
        [SurveyStep.Name] = SurveyStep.Read,
        [RoomStep.Name] = RoomStep.Read,
        [HangUpStep.Name] = HangUpStep.Read,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
