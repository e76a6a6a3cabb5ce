using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Platform;

/// <summary>A page of calls (facts §4.2).</summary>
internal static class CallList
{
    public static RestOutcome Read(IEnumerable<Leg> all, IReadOnlyDictionary<string, string> query)
    {
        if (!Whole(query, "page_size", 10, 1, 100, out var size) || !Whole(query, "record_index", 0, 0, int.MaxValue, out var index))
        {
            return CallProblems.Invalid("page_size", "must be 1 to 100, record_index 0 or more");
        }

        if (!Time(query, "date_start", out var start) || !Time(query, "date_end", out var end))
        {
            return CallProblems.Invalid("date_start", "must be a date and time in ISO 8601");
        }

        var found = all.Where(leg => (!query.TryGetValue("status", out var status) || LegEvents.Name(leg.Status) == status)
            && (!query.TryGetValue("conversation_uuid", out var conversation) || leg.Room.Id == conversation)
            && (start is null || leg.CreatedAt >= start) && (end is null || leg.CreatedAt <= end));
        var list = (query.GetValueOrDefault("order") == "desc" ? found.OrderByDescending(leg => leg.CreatedAt) : found.OrderBy(leg => leg.CreatedAt)).ToList();
        var page = list.Skip(index).Take(size).ToList();
        var links = new JsonObject
        {
            ["self"] = Link(query, size, index),
            ["first"] = Link(query, size, 0),
            ["last"] = Link(query, size, Math.Max(0, (list.Count - 1) / size * size)),
        };
        if (index > 0)
        {
            links["prev"] = Link(query, size, Math.Max(0, index - size));
        }

        if (index + page.Count < list.Count)
        {
            links["next"] = Link(query, size, index + size);
        }

        return new RestOutcome(200, new JsonObject
        {
            ["count"] = list.Count,
            ["page_size"] = size,
            ["record_index"] = index,
            ["_links"] = links,
            ["_embedded"] = new JsonObject { ["calls"] = new JsonArray([.. page.Select(CallJson.Write)]) },
        });
    }

    private static bool Whole(IReadOnlyDictionary<string, string> query, string name, int fallback, int least, int most, out int value)
    {
        value = fallback;
        return !query.TryGetValue(name, out var text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);
    }

    private static bool Time(IReadOnlyDictionary<string, string> query, string name, out DateTimeOffset? value)
    {
        value = null;
        if (!query.TryGetValue(name, out var text))
        {
            return true;
        }

        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        value = isTime ? time : null;
        return isTime;
    }

    private static JsonObject Link(IReadOnlyDictionary<string, string> query, int size, int index)
    {
        var others = query.Where(q => q.Key is not ("page_size" or "record_index")).Select(q => $"&{q.Key}={Uri.EscapeDataString(q.Value)}");
        return new JsonObject { ["href"] = string.Create(CultureInfo.InvariantCulture, $"/v1/calls?page_size={size}&record_index={index}{string.Concat(others)}") };
    }
}
