using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Hours;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Goes one way while a place is open and another while it is closed.</summary>
public sealed record HoursStep : FlowStep
{
    internal const string Name = "hours";

    private HoursStep(OpeningHours hours, string open, string closed)
        : base(Name) => (Hours, Open, Closed) = (hours, open, closed);

    /// <summary>When it is open.</summary>
    public OpeningHours Hours { get; }

    /// <summary>Where it goes on while open.</summary>
    public string Open { get; }

    /// <summary>Where it goes on while closed.</summary>
    public string Closed { get; }

    internal static HoursStep? Read(FieldReader fields)
    {
        var zone = ReadZone(fields);
        var weekly = ReadRanges(fields, "weekly", required: true, static (string text, out DayOfWeek day) =>
        {
            day = Enum.GetValues<DayOfWeek>().FirstOrDefault(d => OpeningHours.NameOf(d) == text);
            return OpeningHours.NameOf(day) == text;
        }, "A weekday is monday to sunday.");
        var dates = ReadRanges<OpeningDate>(fields, "dates", required: false, OpeningDate.TryParse, "A date is written 2026-12-24 or, for every year, 12-25.");
        var open = fields.Target("open", required: true);
        var closed = fields.Target("closed", required: true);
        return fields.Ok ? new HoursStep(new OpeningHours(zone!, weekly, dates), open!, closed!) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("timeZone", Hours.TimeZone);
        WriteRanges(json, "weekly", Hours.Weekly.Select(pair => (OpeningHours.NameOf(pair.Key), pair.Value)));
        if (!Hours.Dates.IsEmpty)
        {
            WriteRanges(json, "dates", Hours.Dates.Select(pair => (pair.Key.ToString(), pair.Value)));
        }

        json.WriteString("open", Open);
        json.WriteString("closed", Closed);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        var verdict = Hours.At(walk.Context.Now);
        walk.Note(place.Step, verdict.Open ? FlowNotes.Open : FlowNotes.Closed, verdict.Rule);
        return Served.GoesOn(verdict.Open ? Open : Closed);
    }

    private delegate bool TryRead<TKey>(string text, out TKey key);

    private static TimeZoneInfo? ReadZone(FieldReader fields)
    {
        if (fields.String("timeZone", required: true) is not { } id)
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId && zone.Id == id)
        {
            return zone;
        }

        fields.Refuse(FlowCodes.InvalidTimeZone, "Must be an IANA time zone such as Europe/London.", "timeZone");
        return null;
    }

    private static Dictionary<TKey, ImmutableArray<OpeningRange>> ReadRanges<TKey>(FieldReader fields, string name, bool required, TryRead<TKey> tryRead, string message)
        where TKey : notnull
    {
        var days = new Dictionary<TKey, ImmutableArray<OpeningRange>>();
        foreach (var property in fields.Properties(name, required))
        {
            var at = JsonPath.Child(fields.PathOf(name), property.Name);
            if (!tryRead(property.Name, out var key))
            {
                fields.RefuseAt(FlowCodes.InvalidHours, message, at);
            }
            else if (property.Value.ValueKind != JsonValueKind.Array)
            {
                fields.RefuseAt(NccoCodes.WrongType, "Must be a list of ranges; an empty one is closed.", at);
            }
            else
            {
                days[key] = ReadList(fields, property.Value, at);
            }
        }

        return days;
    }

    private static ImmutableArray<OpeningRange> ReadList(FieldReader fields, JsonElement list, string at)
    {
        var ranges = ImmutableArray.CreateBuilder<OpeningRange>();
        foreach (var (i, item) in list.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String && OpeningRange.TryParse(item.GetString(), out var range))
            {
                ranges.Add(range);
            }
            else
            {
                fields.RefuseAt(FlowCodes.InvalidHours, "A range is written 09:00-17:30; an end before its begin is on the next day, 00:00-24:00 is the whole day.", JsonPaths.Item(at, i));
            }
        }

        return ranges.ToImmutable();
    }

    private static void WriteRanges(Utf8JsonWriter json, string name, IEnumerable<(string Key, ImmutableArray<OpeningRange> Ranges)> days)
    {
        json.WriteStartObject(name);
        foreach (var (key, ranges) in days)
        {
            json.WriteStartArray(key);
            foreach (var range in ranges)
            {
                json.WriteStringValue(range.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
