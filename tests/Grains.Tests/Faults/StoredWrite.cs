namespace ContactCenter.Grains.Tests.Faults;

/// <summary>A write that was applied.</summary>
/// <param name="State">Name of the row.</param>
/// <param name="Key">Key of the grain.</param>
/// <param name="ETag">Given to the writer.</param>
/// <param name="Json">The row.</param>
internal sealed record StoredWrite(string State, string Key, string ETag, string Json);
