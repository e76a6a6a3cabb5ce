using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Numbers;

/// <summary>Numbers as the platform writes them.</summary>
internal static class NumberJson
{
    /// <summary>A page; none comes as <c>{}</c> or with a count of 0.</summary>
    public static NumberPage<T>? ReadPage<T>(JsonElement root, int size, int index, Func<JsonElement, T?> read)
        where T : class
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var items = root.Items("numbers").ToList();
        var total = root.Count("count") ?? items.Count;
        return new([.. items.Select(read).OfType<T>()], total, items.Count > 0 && (long)index * size < total ? index + 1 : null);
    }

    public static OwnedNumber? ReadOwned(JsonElement number) => Key(number) is { } key
        ? new(key.Msisdn, key.Country)
        {
            Type = number.Text("type"),
            Features = number.Texts("features"),
            ApplicationId = Filled(number.Text("app_id")),
            VoiceCallbackType = Filled(number.Text("voiceCallbackType")),
            VoiceCallbackValue = Filled(number.Text("voiceCallbackValue")),
            MoHttpUrl = Filled(number.Text("moHttpUrl")),
        }
        : null;

    public static AvailableNumber? ReadAvailable(JsonElement number) => Key(number) is { } key
        ? new(key.Msisdn, key.Country)
        {
            Type = number.Text("type"),
            Features = number.Texts("features"),
            MonthlyCost = number.Amount("cost"),
            InitialPrice = number.Amount("initialPrice"),
        }
        : null;

    private static (string Msisdn, string Country)? Key(JsonElement number) =>
        number.TextOrNumber("msisdn") is { Length: > 0 } msisdn && number.Text("country") is { Length: > 0 } country ? (msisdn, country) : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
