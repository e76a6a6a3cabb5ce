namespace ContactCenter.Domain.Flows;

/// <summary>A turn turns the caller's present or last wait into a callback.</summary>
/// <param name="Queue">Id of the queue; null: the one in which the caller waits or waited last.</param>
/// <param name="Number">Whom to call.</param>
/// <param name="Priority">0 to 100; null: that of the wait, or 0 where there was none.</param>
/// <param name="KeepsPlace">Whether the first entry of the wait counts; otherwise the caller goes to the end.</param>
public sealed record CallbackRequest(string? Queue, PhoneNumber Number, int? Priority, bool KeepsPlace);
