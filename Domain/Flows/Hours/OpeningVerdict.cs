namespace ContactCenter.Domain.Flows.Hours;

/// <summary>Open or closed, and why.</summary>
/// <param name="Open">Whether the place is open.</param>
/// <param name="Rule">The weekday (<c>friday</c>) or the date (<c>2026-12-24</c>, <c>12-25</c>) whose ranges decided.</param>
public readonly record struct OpeningVerdict(bool Open, string Rule);
