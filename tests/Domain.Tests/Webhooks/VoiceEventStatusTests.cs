using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class VoiceEventStatusTests
{
    [Theory]
    [InlineData("table_event_started.json", LegStatus.Started)]
    [InlineData("table_event_ringing.json", LegStatus.Ringing)]
    [InlineData("table_event_answered.json", LegStatus.Answered)]
    [InlineData("table_event_human_machine.json", LegStatus.Human)]
    [InlineData("table_event_busy.json", LegStatus.Busy)]
    [InlineData("table_event_cancelled.json", LegStatus.Cancelled)]
    [InlineData("table_event_unanswered.json", LegStatus.Unanswered)]
    [InlineData("table_event_disconnected.json", LegStatus.Disconnected)]
    [InlineData("table_event_rejected.json", LegStatus.Rejected)]
    [InlineData("table_event_failed.json", LegStatus.Failed)]
    [InlineData("table_event_timeout.json", LegStatus.Timeout)]
    [InlineData("table_event_completed.json", LegStatus.Completed)]
    [InlineData("webhook_event_disconnected_websocket.json", LegStatus.Disconnected)]
    [InlineData("webhook_event_unanswered_websocket.json", LegStatus.Unanswered)]
    public void Every_documented_status_is_known(string file, LegStatus expected)
    {
        var e = Sample.Event(file);
        Assert.Equal(VoiceEventKind.Status, e.Kind);
        Assert.Equal(expected, e.LegStatus);
        Assert.Equal("aaaaaaaa-bbbb-cccc-dddd-0123456789ab", e.Uuid);
        Assert.NotNull(e.Timestamp);
    }

    [Fact]
    public void Completed_brings_its_figures_out_of_strings()
    {
        var e = Sample.Sequence("sequence_phone_to_app_events.json")[^1];

        Assert.Equal(12, e.Duration);
        Assert.Equal(0.0072m, e.Rate);
        Assert.Equal(0.00144m, e.Price);
        Assert.Equal("GB-FIXED", e.Network);
        Assert.Equal("447700900000", e.From);
        Assert.Equal(LegDirection.Inbound, e.Direction);
        Assert.Equal(new DateTimeOffset(2021, 3, 29, 21, 20, 6, TimeSpan.Zero), e.StartTime);
        Assert.Equal(new DateTimeOffset(2021, 3, 29, 21, 20, 18, TimeSpan.Zero), e.EndTime);
        Assert.Equal(new DateTimeOffset(2021, 3, 29, 21, 20, 17, 514, TimeSpan.Zero), e.Timestamp);
    }

    [Theory]
    [InlineData("""{"status":"completed","duration":7,"rate":0.01,"price":1e-2,"sip_code":200,"disconnected_by":"user"}""", 7, DisconnectedBy.User)]
    [InlineData("""{"status":"completed","duration":"7.9","rate":"0.01","price":"0.01","sip_code":"200","disconnected_by":"PLATFORM"}""", 7, DisconnectedBy.Platform)]
    [InlineData("""{"status":"completed","duration":"-1","rate":"0.01","price":"0.01","sip_code":200.0,"disconnected_by":"nobody"}""", null, DisconnectedBy.Unknown)]
    [InlineData("""{"status":"completed","duration":"99999999999","rate":"0.01","price":"0.01","sip_code":200,"disconnected_by":null}""", null, DisconnectedBy.Unknown)]
    public void Figures_come_as_numbers_too(string json, int? duration, DisconnectedBy by)
    {
        var e = Sample.Parse(json);
        Assert.Equal(duration, e.Duration);
        Assert.Equal(0.01m, e.Rate);
        Assert.Equal(0.01m, e.Price);
        Assert.Equal(200, e.SipCode);
        Assert.Equal(by, e.DisconnectedBy);
    }

    [Fact]
    public void An_app_users_own_leg_names_the_user_as_the_called_side()
    {
        var e = Sample.Sequence("sequence_app_to_phone_events.json")[0];
        Assert.Null(e.From);
        Assert.Equal("Alice", e.To);
        Assert.Equal(LegDirection.Inbound, e.Direction);
    }

    [Theory]
    [InlineData("sequence_app_to_app_events.json", 2)]
    [InlineData("sequence_app_to_phone_events.json", 2)]
    [InlineData("sequence_phone_to_app_events.json", 2)]
    public void A_logged_call_ends_completed_on_each_leg_in_whatever_order_it_is_told(string file, int legs)
    {
        var events = Sample.Sequence(file);
        foreach (var order in new[] { events, [.. events.Reverse()] })
        {
            var ends = order.GroupBy(e => e.Uuid).Select(leg => leg.Select(e => e.LegStatus).Aggregate(LegStatuses.Merge)).ToArray();
            Assert.Equal(legs, ends.Length);
            Assert.All(ends, end => Assert.Equal(LegStatus.Completed, end));
        }

        Assert.Equal(events.Length, events.Select(e => e.DedupKey).Distinct().Count());
    }

    [Fact]
    public void The_id_of_detection_events_is_call_uuid()
    {
        Assert.Equal("aaaaaaaa-bbbb-cccc-dddd-0123456789ab", Sample.Event("table_event_human_machine.json").Uuid);
        Assert.Equal("a", Sample.Parse("""{"call_uuid":"b","uuid":"a","status":"machine","sub_state":"beep_start"}""").Uuid);
        Assert.Equal("beep_start", Sample.Parse("""{"call_uuid":"b","status":"machine","sub_state":"beep_start"}""").SubState);
    }

    [Fact]
    public void An_unknown_status_keeps_its_text()
    {
        var e = Sample.Parse("""{"uuid":"a","status":"levitating","detail":"new_detail"}""");
        Assert.Equal(VoiceEventKind.Status, e.Kind);
        Assert.Equal(LegStatus.Unknown, e.LegStatus);
        Assert.Equal("levitating", e.Status);
        Assert.Equal("new_detail", e.Detail);
    }

    [Fact]
    public void A_payment_is_a_status_of_no_leg_even_with_a_reason()
    {
        var e = Sample.Event("table_event_payment.json");
        Assert.Equal(VoiceEventKind.Status, e.Kind);
        Assert.Equal("success", e.Status);
        Assert.Equal(LegStatus.Unknown, e.LegStatus);
    }

    [Fact]
    public void Reasons_of_an_end_are_kept()
    {
        Assert.Equal("cannot_route", Sample.Event("table_event_failed.json").Detail);
        Assert.Equal("restricted", Sample.Event("table_event_rejected.json").Detail);
        Assert.Equal("unavailable", Sample.Event("table_event_unanswered.json").Detail);
    }

    [Fact]
    public void Nulls_and_a_missing_direction_are_tolerated()
    {
        var e = Sample.Parse("""{"uuid":"a","status":"disconnected","from":null,"to":null,"network":null,"rate":null,"duration":null,"timestamp":null,"conversation_uuid":null}""");
        Assert.Equal(LegStatus.Disconnected, e.LegStatus);
        Assert.Equal(LegDirection.Unknown, e.Direction);
        Assert.Null(e.Timestamp);
        Assert.Null(e.ConversationKey);
    }

    [Theory]
    [InlineData("2020-07-01T20:45:35.084Z", 84)]
    [InlineData("2020-07-01T20:45:35Z", 0)]
    [InlineData("2020-07-01T20:45:35.0841234Z", 84)]
    [InlineData("2020-07-01T22:45:35.084+02:00", 84)]
    [InlineData("2020-07-01T22:45:35.084+0200", 84)]
    [InlineData("2020-07-01T20:45:35.084", 84)]
    [InlineData("2020-07-01 20:45:35", 0)]
    [InlineData(" 2020-07-01T20:45:35Z", 0)]
    public void Time_stamps_come_in_several_shapes(string text, int millisecond)
    {
        var time = Sample.Parse($$"""{"timestamp":"{{text}}"}""").Timestamp;
        Assert.Equal(new DateTimeOffset(2020, 7, 1, 20, 45, 35, millisecond, TimeSpan.Zero).ToUnixTimeMilliseconds(), time?.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.Zero, time?.Offset);
    }

    [Theory]
    [InlineData("12:00")]
    [InlineData("yesterday")]
    [InlineData("2020-13-01T00:00:00Z")]
    [InlineData("01/07/2020 20:45:35")]
    public void Other_text_is_no_time(string text) =>
        Assert.Null(Sample.Parse($$"""{"timestamp":"{{text}}"}""").Timestamp);
}
