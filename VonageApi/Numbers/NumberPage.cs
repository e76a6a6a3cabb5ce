namespace ContactCenter.VonageApi.Numbers;

/// <summary>Part of a list of numbers.</summary>
/// <typeparam name="T">Kind of number.</typeparam>
/// <param name="Items">The numbers.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="NextIndex">Index of the page that follows, from 1; null at the end.</param>
public sealed record NumberPage<T>(IReadOnlyList<T> Items, int Total, int? NextIndex);
