namespace ContactCenter.Domain.Webhooks;

/// <summary>Receives one object of an array.</summary>
internal delegate void ItemReader<in T>(ref JsonCursor item, T target);
