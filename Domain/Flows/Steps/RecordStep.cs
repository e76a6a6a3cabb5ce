using ContactCenter.Domain.Flows.Reading;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Records the caller for the call's own file.</summary>
public sealed record RecordStep : RecordingStep
{
    internal const string Name = "record";

    private RecordStep(FieldReader fields)
        : base(Name, fields)
    {
    }

    internal static RecordStep? Read(FieldReader fields)
    {
        var step = new RecordStep(fields);
        return fields.Ok ? step : null;
    }
}
