using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Grains.Calls;

/// <summary>The flow that a call runs on, and what it may use.</summary>
/// <param name="Flow">Compiled flow.</param>
/// <param name="Position">Its id and version.</param>
/// <param name="Number">Caller id of legs that the flow dials.</param>
/// <param name="LastResort">Who takes callers when nothing else works.</param>
/// <param name="EmergencyRoute">Who takes calls for help; null: they are refused.</param>
internal sealed record CallRoute(CompiledFlow Flow, FlowPosition Position, PhoneNumber? Number, PhoneNumber? LastResort, PhoneNumber? EmergencyRoute);
