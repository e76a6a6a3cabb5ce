using System.Collections.Immutable;
using System.Globalization;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>How often each nuisance happens: a rate of 0 (never) to 1 (always) of the occasions that it has.</summary>
public sealed class Nuisances
{
    private static readonly ImmutableSortedDictionary<Nuisance, (string Name, double Moderate)> Known =
        new Dictionary<Nuisance, (string, double)>
        {
            [Nuisance.Swapped] = ("swapped", 0.1),
            [Nuisance.Duplicated] = ("duplicated", 0.1),
            [Nuisance.CompletedFirst] = ("completed-first", 0.2),
            [Nuisance.Lost] = ("lost", 0.01),
            [Nuisance.Delayed] = ("delayed", 0.05),
            [Nuisance.NullFields] = ("null-fields", 0.05),
            [Nuisance.CustomDataString] = ("custom-data-string", 0.5),
            [Nuisance.Unsigned] = ("unsigned", 0.01),
            [Nuisance.Slow] = ("slow", 0.02),
            [Nuisance.Reset] = ("reset", 0.02),
            [Nuisance.TooManyRequests] = ("429", 0.02),
            [Nuisance.EarlyBadRequest] = ("early-400", 0.05),
            [Nuisance.WrongRegion] = ("wrong-region", 0.01),
            [Nuisance.OfflineUser] = ("offline-user", 0.02),
        }.ToImmutableSortedDictionary();

    private readonly ImmutableDictionary<Nuisance, double> _rates;

    private Nuisances(ImmutableDictionary<Nuisance, double> rates) => _rates = rates;

    /// <summary>None ever happens.</summary>
    public static Nuisances None { get; } = new(ImmutableDictionary<Nuisance, double>.Empty);

    /// <summary>All happen at moderate rates, from a hundredth (a lost webhook) to a half (<c>custom_data</c> as a string).</summary>
    public static Nuisances All { get; } = new(Known.ToImmutableDictionary(known => known.Key, known => known.Value.Moderate));

    /// <summary>The names that <see cref="Parse"/> knows, in the order of <see cref="Nuisance"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Values.Select(known => known.Name)];

    /// <summary>The rate of one, 0 to 1.</summary>
    public double this[Nuisance nuisance] => _rates.GetValueOrDefault(nuisance);

    /// <summary>The name of one, as in reports and for <see cref="Parse"/>.</summary>
    public static string NameOf(Nuisance nuisance) => Known[nuisance].Name;

    /// <summary>The same with another rate for one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not within 0 to 1.</exception>
    public Nuisances With(Nuisance nuisance, double rate) => rate is >= 0 and <= 1
        ? new(_rates.SetItem(nuisance, rate))
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is within 0 to 1.");

    /// <summary>
    /// Reads <c>none</c>, <c>all</c>, and <c>name=rate</c>, separated by commas; what comes later wins, as in <c>all,lost=0</c>.
    /// </summary>
    /// <exception cref="FormatException">Says what is wrong, and what can be written.</exception>
    public static Nuisances Parse(string text)
    {
        var read = None;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            read = part switch
            {
                "none" => None,
                "all" => All,
                _ => read.WithPart(part),
            };
        }

        return read;
    }

    /// <summary>As <see cref="Parse"/> reads it, without the rates of 0; <c>none</c> for none.</summary>
    public override string ToString()
    {
        var parts = Known.Where(known => this[known.Key] > 0)
            .Select(known => string.Create(CultureInfo.InvariantCulture, $"{known.Value.Name}={this[known.Key]}"));
        return string.Join(',', parts) is { Length: > 0 } text ? text : "none";
    }

    private Nuisances WithPart(string part)
    {
        var (name, rate) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (part, null);
        if (!Names.Contains(name))
        {
            throw new FormatException($"There is no nuisance '{name}'. Write all, none, or name=rate with one of: {string.Join(", ", Names)}.");
        }

        if (!double.TryParse(rate, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value is not (>= 0 and <= 1))
        {
            throw new FormatException($"The rate of nuisance '{name}' is {(rate is null ? "missing" : $"'{rate}'")}. Write a number from 0 to 1, such as {name}=0.05.");
        }

        return With(Known.First(known => known.Value.Name == name).Key, value);
    }
}
