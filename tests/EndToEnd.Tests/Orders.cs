namespace ContactCenter.EndToEnd.Tests;

/// <summary>All orders of n things, by number.</summary>
internal static class Orders
{
    public static int Count(int n) => n < 2 ? 1 : n * Count(n - 1);

    /// <summary>The order with a number from 0: lexicographic.</summary>
    public static int[] Nth(int n, int number)
    {
        var left = Enumerable.Range(0, n).ToList();
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            var block = Count(n - 1 - i);
            order[i] = left[number / block];
            left.RemoveAt(number / block);
            number %= block;
        }

        return order;
    }
}
