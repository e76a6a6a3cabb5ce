namespace ContactCenter.Gateway.Api.Http;

/// <summary>Part of a list.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="Items">The items in order; may be fewer than asked for, even none, while there is more.</param>
/// <param name="Next">Value of <c>cursor</c> for what follows; absent at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
