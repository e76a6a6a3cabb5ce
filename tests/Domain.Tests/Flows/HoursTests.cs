using System.Collections.Immutable;
using ContactCenter.Domain.Flows.Hours;
using CsCheck;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class HoursTests
{
    private const string Step = """
        "s":{"type":"hours","timeZone":"Europe/Berlin",
             "weekly":{"monday":["09:00-12:00","13:00-17:00"],"friday":["22:00-06:00"],"saturday":["10:00-12:00"],"sunday":["01:30-03:30"]},
             "dates":{"2026-12-24":["09:00-12:00"],"12-25":[],"2027-12-25":["10:00-11:00"]},
             "open":"o","closed":"c"},
        "o":{"type":"hangUp","text":"open"},"c":{"type":"hangUp","text":"closed"}
        """;

    [Theory]
    [InlineData("2026-11-23T07:59:59Z", "closed")] // 08:59:59 in winter
    [InlineData("2026-11-23T08:00:00Z", "open")]
    [InlineData("2026-11-23T10:59:59Z", "open")]
    [InlineData("2026-11-23T11:00:00Z", "closed")] // lunch
    [InlineData("2026-11-23T12:00:00Z", "open")]
    [InlineData("2026-11-23T16:00:00Z", "closed")]
    [InlineData("2026-06-22T07:00:00Z", "open")] // 09:00 in summer
    [InlineData("2026-06-22T06:59:59Z", "closed")]
    [InlineData("2026-11-24T09:00:00Z", "closed")] // Tuesday
    [InlineData("2026-11-23T19:00:00+11:00", "open")] // any offset
    public void A_place_is_open_in_its_own_wall_clock_time(string now, string expected) => Assert.Equal([expected], At(now));

    [Theory]
    [InlineData("2026-11-27T20:59:00Z", "closed")]
    [InlineData("2026-11-27T21:00:00Z", "open")] // Friday 22:00
    [InlineData("2026-11-28T04:59:00Z", "open")] // Saturday 05:59
    [InlineData("2026-11-28T05:00:00Z", "closed")]
    [InlineData("2026-11-28T09:00:00Z", "open")] // Saturday's own range
    public void A_range_past_midnight_belongs_to_the_day_on_which_it_begins(string now, string expected) => Assert.Equal([expected], At(now));

    [Theory]
    [InlineData("2026-12-24T08:00:00Z", "open")] // half-day, a Thursday
    [InlineData("2026-12-24T11:00:00Z", "closed")]
    [InlineData("2026-12-25T21:30:00Z", "closed")] // a Friday that is a holiday
    [InlineData("2026-12-26T02:00:00Z", "closed")] // and so is its night
    [InlineData("2028-12-25T08:30:00Z", "closed")] // every year, a Monday
    [InlineData("2027-12-25T09:30:00Z", "open")] // the year's own date wins
    public void Holidays_and_half_days_replace_the_weekday(string now, string expected) => Assert.Equal([expected], At(now));

    [Theory]
    [InlineData("2026-03-29T00:29:00Z", "closed")] // 01:29
    [InlineData("2026-03-29T00:30:00Z", "open")] // 01:30, clocks go from 02:00 to 03:00
    [InlineData("2026-03-29T01:29:00Z", "open")] // 03:29
    [InlineData("2026-03-29T01:30:00Z", "closed")] // 03:30
    [InlineData("2026-10-25T00:30:00Z", "open")] // 02:30 the first time
    [InlineData("2026-10-25T01:30:00Z", "open")] // 02:30 the second time
    [InlineData("2026-10-25T02:30:00Z", "closed")] // 03:30
    public void Ranges_hold_on_the_nights_when_clocks_change(string now, string expected) => Assert.Equal([expected], At(now));

    [Fact]
    public void The_note_names_the_rule_that_decided()
    {
        Assert.Equal(["s ran hours", "s open friday", "o ran hangUp"], Notes(Start(Flow(Step), Phone with { Now = DateTimeOffset.Parse("2026-11-28T02:00:00Z", null) })));
        Assert.Equal(["s ran hours", "s closed 12-25", "c ran hangUp"], Notes(Start(Flow(Step), Phone with { Now = DateTimeOffset.Parse("2026-12-25T12:00:00Z", null) })));
    }

    [Theory]
    [InlineData("UTC", true)]
    [InlineData("Asia/Kolkata", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("", false)]
    public void A_time_zone_is_named_as_the_tz_database_does(string zone, bool known) =>
        Assert.Equal(known ? [] : ["invalid-time-zone $.steps.s.timeZone"], Refusals(Document(Step.Replace("Europe/Berlin", zone, StringComparison.Ordinal))));

    [Fact]
    public void A_range_is_written_as_it_was_read() =>
        Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1440]).Where((from, to) => from != to && !(from > to && to == 0)).Sample((from, to) =>
        {
            var text = FormattableString.Invariant($"{from / 60:00}:{from % 60:00}-{to / 60:00}:{to % 60:00}");
            return OpeningRange.TryParse(text, out var range) && range.ToString() == text && OpeningRange.TryParse(range.ToString(), out var again) && again == range;
        });

    [Fact]
    public void Midnight_to_midnight_is_the_whole_day_and_until_zero_is_until_midnight()
    {
        Assert.True(OpeningRange.TryParse("00:00-24:00", out var day));
        Assert.Equal(new OpeningRange(0, 1440), day);
        Assert.True(OpeningRange.TryParse("18:00-00:00", out var evening));
        Assert.Equal(new OpeningRange(1080, 1440), evening);
    }

    [Fact]
    public void A_place_that_is_open_around_the_clock_is_never_closed()
    {
        var day = ImmutableArray.Create(new OpeningRange(0, 1440));
        var hours = new OpeningHours(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => day), new Dictionary<OpeningDate, ImmutableArray<OpeningRange>>());
        Gen.Long[DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks].Sample(ticks => hours.At(new DateTimeOffset(ticks, TimeSpan.Zero)).Open);
    }

    private static string[] At(string now) => Talks(Start(Flow(Step), Phone with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }));
}
