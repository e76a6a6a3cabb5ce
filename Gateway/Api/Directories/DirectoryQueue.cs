namespace ContactCenter.Gateway.Api.Directories;

/// <summary>A queue to which a caller can be given.</summary>
/// <param name="Id">Queue id.</param>
/// <param name="Title">Name shown to people; null: the id.</param>
public sealed record DirectoryQueue(string Id, string? Title);
