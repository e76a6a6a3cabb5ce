using System.Globalization;

namespace ContactCenter.Bench.Load;

/// <summary>Collects measurements beside their floors and prints them as a table.</summary>
internal sealed class FloorTable
{
    private readonly List<(string What, string Measured, string Floor, bool Met)> _rows = [];

    public bool AllMet => _rows.TrueForAll(row => row.Met);

    public void AtLeast(string what, double measured, double floor, string unit, string detail) =>
        Add(what, measured, $"≥ {Text(floor)} {unit}", measured >= floor, unit, detail);

    public void AtMost(string what, double measured, double floor, string unit, string detail) =>
        Add(what, measured, $"≤ {Text(floor)} {unit}", measured <= floor, unit, detail);

    public void Print()
    {
        Console.WriteLine("| what | measured | floor | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (what, measured, floor, met) in _rows)
        {
            Console.WriteLine($"| {what} | {measured} | {floor} | {(met ? "met" : "MISSED")} |");
        }
    }

    private void Add(string what, double measured, string floor, bool met, string unit, string detail)
    {
        _rows.Add((what, $"{Text(measured)} {unit} ({detail})", floor, met));
        Console.WriteLine($"{what}: {Text(measured)} {unit} ({detail}); floor {floor}");
    }

    private static string Text(double number) => number.ToString(number >= 100 ? "N0" : "0.###", CultureInfo.InvariantCulture);
}
