namespace ContactCenter.Domain.Calls;

/// <summary>An id under which events of this call may come.</summary>
/// <param name="Id">Conversation id, or uuid of a leg that is not the first.</param>
/// <param name="IsBound">True once the id's own grain acknowledged.</param>
public sealed record Alias(string Id, bool IsBound);
