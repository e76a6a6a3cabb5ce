using ContactCenter.Domain.Reports.Time;
using CsCheck;

namespace ContactCenter.Domain.Tests.Reports;

public sealed class ReportBucketsTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly string[] ZoneIds =
    [
        "UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo", "America/Havana", "Pacific/Chatham",
    ];

    private static readonly Gen<string> Zones = Gen.Int[0, ZoneIds.Length - 1].Select(i => ZoneIds[i]);

    [Fact]
    public void A_day_on_which_clocks_go_back_has_25_hours_and_the_repeated_one_is_two_buckets()
    {
        // 25 October 2026 in Berlin: 03:00 summer time becomes 02:00.
        var (from, to) = (Utc(2026, 10, 24, 22), Utc(2026, 10, 25, 23));
        Assert.Equal(TimeSpan.FromHours(25), Length(Assert.Single(Cut(from, to, BucketSize.Day, Berlin))));

        var hours = Cut(from, to, BucketSize.Hour, Berlin);
        Assert.Equal(25, hours.Count);
        Assert.Equal([(2, 2), (2, 1)], hours.Where(hour => hour.Start.Hour == 2).Select(hour => (hour.Start.Hour, hour.Start.Offset.Hours)));
    }

    [Fact]
    public void A_day_on_which_clocks_go_forward_has_23_hours_and_the_skipped_one_is_none()
    {
        // 29 March 2026 in Berlin: 02:00 winter time becomes 03:00.
        var (from, to) = (Utc(2026, 3, 28, 23), Utc(2026, 3, 29, 22));
        Assert.Equal(TimeSpan.FromHours(23), Length(Assert.Single(Cut(from, to, BucketSize.Day, Berlin))));
        Assert.DoesNotContain(Cut(from, to, BucketSize.Hour, Berlin), hour => hour.Start.Hour == 2);
    }

    [Fact]
    public void A_place_half_an_hour_off_gets_hours_of_its_own_clock()
    {
        var hours = Cut(Utc(2026, 11, 23, 9), Utc(2026, 11, 23, 11), BucketSize.Hour, TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"));
        Assert.Equal([(14, 30), (15, 0), (16, 0)], hours.Select(hour => (hour.Start.Hour, hour.Start.Minute)));
        Assert.Equal([30, 60, 30], hours.Select(hour => (int)Length(hour).TotalMinutes));
    }

    [Fact]
    public void Days_of_two_years_in_one_place_add_up_and_begin_at_midnight()
    {
        var days = Cut(Utc(2025, 12, 31, 23), Utc(2027, 12, 31, 23), BucketSize.Day, Berlin);
        Assert.Equal(730, days.Count);
        Assert.All(days, day => Assert.Equal(TimeSpan.Zero, day.Start.TimeOfDay));
        Assert.Equal((2, 2), (days.Count(day => Length(day) == TimeSpan.FromHours(23)), days.Count(day => Length(day) == TimeSpan.FromHours(25))));
    }

    [Fact]
    public void Every_moment_lies_in_one_bucket_and_every_stretch_is_the_sum_of_its_parts() =>
        Gen.Select(Zones, Gen.Int[0, 400 * 24 * 3600], Gen.Int[1, 40 * 3600], Gen.Enum<BucketSize>(), Gen.Int[-90_000, 200_000], Gen.Int[0, 200_000]).Sample(
            (zoneId, begin, length, size, offset, span) =>
            {
                var from = Utc(2026, 1, 1, 0).AddSeconds(begin);
                var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
                var buckets = ReportBuckets.Create(from, from.AddSeconds(length), size, zone).Require();
                var (start, end) = (from.AddSeconds(offset), from.AddSeconds(offset + span));

                Assert.Equal((from, from.AddSeconds(length)), (buckets.From, buckets.To));
                for (var i = 1; i < buckets.Count; i++)
                {
                    Assert.Equal(buckets[i - 1].End, buckets[i].Start);
                }

                var at = buckets.IndexOf(start);
                Assert.Equal(start >= buckets.From && start < buckets.To, at >= 0);
                Assert.True(at < 0 || (buckets[at].Start <= start && start < buckets[at].End));

                var inside = Math.Max(0, Math.Min(end.UtcTicks, buckets.To.UtcTicks) - Math.Max(start.UtcTicks, buckets.From.UtcTicks));
                var parts = buckets.Split(start, end).ToList();
                Assert.Equal(inside, parts.Sum(part => part.Length.Ticks));
                Assert.All(parts, part => Assert.InRange(part.Length, TimeSpan.FromTicks(1), Length(buckets[part.Index])));
                Assert.All(Enumerable.Range(0, buckets.Count), i => Assert.True(
                    size == BucketSize.Total || TimeZoneInfo.ConvertTime(buckets[i].Start, zone).Date == TimeZoneInfo.ConvertTime(buckets[i].End.AddTicks(-1), zone).Date));
            },
            iter: 2_000);

    [Fact]
    public void A_time_that_cannot_be_is_refused_by_name()
    {
        var from = Utc(2026, 1, 1, 0);
        Assert.Equal("invalid-range", Code(from, from));
        Assert.Equal("invalid-range", Code(from, from.AddDays(1_101)));
        Assert.Equal("too-many-buckets", Code(from, from.AddDays(100)));

        static string Code(DateTimeOffset from, DateTimeOffset to) =>
            Assert.Single(ReportBuckets.Create(from, to, BucketSize.Hour, TimeZoneInfo.Utc).Refusals).Code;
    }

    private static List<ReportBucket> Cut(DateTimeOffset from, DateTimeOffset to, BucketSize size, TimeZoneInfo zone)
    {
        var buckets = ReportBuckets.Create(from, to, size, zone).Require();
        return [.. Enumerable.Range(0, buckets.Count).Select(i => buckets[i])];
    }

    private static TimeSpan Length(ReportBucket bucket) => bucket.End - bucket.Start;

    private static DateTimeOffset Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
