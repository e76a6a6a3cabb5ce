using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Agents;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>What crosses between processes of different versions, and what apps read: the files in Golden are never changed, only added to.</summary>
public sealed class DeskWireTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly DateTimeOffset Sent = At.AddSeconds(91);

    public static TheoryData<string> Names => [.. Messages.Keys];

    private static Dictionary<string, object> Messages { get; } = new()
    {
        ["bid"] = new Bid
        {
            OfferId = "offer-1", CallId = "call-1", Queue = "sales", Virtual = 1, Entered = 2, RingSeconds = 20, WrapUpSeconds = 30, MissLimit = 4,
            MissedRest = 5, RejectedRest = 6, BusyRest = 7, FailedRest = 8, IsAgentsWish = true, Known = 9, IsFurther = true, SentAt = Sent,
        },
        ["reserve-reply"] = new ReserveReply { Refusal = "better-call", Epoch = 5, Version = 17 },
        ["offer-note"] = new OfferNote { OfferId = "offer-1", Epoch = 5, CallId = "call-1", Stage = OfferStage.Ended, Outcome = "Accepted", At = At, TalkSeconds = 61, Leg = "leg-1", SentAt = Sent },
        ["engagement-note"] = new EngagementNote { CallId = "call-1", Leg = "leg-1", IsOver = true, At = At, IsOutbound = true, SentAt = Sent },
        ["wait-note"] = new WaitNote
        {
            CallId = "call-1", WaitId = "wait-1", Version = 7, Standing = WaitStanding.Abandoned, EnteredAt = At, QueuedAt = At.AddSeconds(30), Priority = 2,
            Leg = "call-1", RegionUrl = "https://api-eu-1.nexmo.com", CallerNumber = "447700900123", EndedAt = At.AddSeconds(90), ConversationId = "CON-1", SentAt = Sent, WasLetIn = true, IsCallback = false,
        },
        ["agent-note"] = new AgentNote
        {
            Agent = "Jane", Version = 7, IsMember = true, IsSignedIn = true, IsReady = true, Tier = 2, Skills = new() { ["German"] = 7 }, IdleSince = At,
            CallsTaken = 3, TalkSeconds = 61, LastOfferedAt = At.AddSeconds(30), Status = "available", SentAt = Sent,
        },
        ["held-webhook"] = new HeldWebhook { Body = [123, 125], ReceivedAt = At, SentAt = Sent },
        ["call-command"] = new CallCommand { OperationId = "op-1", Name = "assign", Agent = null, Arguments = [123, 125], BaseUrl = "https://cc.example.com", Actor = "eve" },
        ["set-presence"] = new SetPresence { OperationId = "op-1", Presence = "away", Reason = "lunch" },
        ["change-wrap-up"] = new ChangeWrapUp { OperationId = "op-1", ExtendBySeconds = 60 },
        ["assign-agent"] = new AssignAgent { OperationId = "op-1", Skills = new() { ["German"] = 7 }, Queues = new() { ["sales"] = 1 } },
        ["agent-activity"] = new AgentActivity
        {
            Agent = "Jane", Sequence = 7, Status = "wrapUp", Reason = "r", From = At, To = At.AddSeconds(30), CallId = "call-1", Queue = "sales", OfferId = "offer-1",
        },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_of_a_released_version_is_read_and_written_again_without_loss(string name)
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var written = Convert.ToBase64String(serializer.SerializeToArray(Messages[name]));
        var golden = JsonSerializer.Deserialize<Dictionary<string, string>>(Golden("desk-wire"))!.GetValueOrDefault(name);

        Assert.Equal(golden, written);
        var read = serializer.Deserialize<object>(Convert.FromBase64String(golden!));
        Assert.Equal(JsonSerializer.Serialize(Messages[name]), JsonSerializer.Serialize(read, Messages[name].GetType()));
    }

    [Theory]
    [InlineData("bid")]
    [InlineData("offer-note")]
    [InlineData("engagement-note")]
    [InlineData("wait-note")]
    [InlineData("agent-note")]
    [InlineData("held-webhook")]
    public void A_message_of_a_version_that_did_not_tell_when_it_sent_is_read_without_loss(string name)
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var read = services.GetRequiredService<Serializer>().Deserialize<object>(Convert.FromBase64String(JsonSerializer.Deserialize<Dictionary<string, string>>(Golden("desk-wire"))![$"{name} without sentAt"]));
        var expected = JsonSerializer.SerializeToNode(Messages[name], Messages[name].GetType())!;
        expected["SentAt"] = null;
        if (expected["WasLetIn"] is not null)
        {
            expected["WasLetIn"] = false;
        }

        Assert.True(JsonNode.DeepEquals(expected, JsonSerializer.SerializeToNode(read, Messages[name].GetType())));
    }

    [Fact]
    public void A_wait_of_a_release_that_called_nobody_back_is_read()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var read = services.GetRequiredService<Serializer>().Deserialize<object>(Convert.FromBase64String(JsonSerializer.Deserialize<Dictionary<string, string>>(Golden("desk-wire"))!["wait-note without callbacks"]));
        Assert.Equal((WaitNote)Messages["wait-note"] with { WasLetIn = false }, read);
    }

    [Fact]
    public void A_wait_of_a_release_that_told_of_it_once_is_read()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var read = services.GetRequiredService<Serializer>().Deserialize<object>(Convert.FromBase64String(JsonSerializer.Deserialize<Dictionary<string, string>>(Golden("desk-wire"))!["wait-note told once"]));
        Assert.Equal((WaitNote)Messages["wait-note"] with { WasLetIn = false }, read);
    }

    [Fact]
    public void A_bid_of_a_release_that_rang_nobody_late_is_read()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var read = services.GetRequiredService<Serializer>().Deserialize<object>(Convert.FromBase64String(JsonSerializer.Deserialize<Dictionary<string, string>>(Golden("desk-wire"))!["bid-1"]));
        Assert.Equal((Bid)Messages["bid"] with { IsFurther = false, SentAt = null }, read);
    }

    [Fact]
    public void An_agent_at_work_is_shown_with_these_names()
    {
        var agent = JsonSerializer.Deserialize<AgentState>(Golden("agent-desk"), StateJson.Options)!;
        var shown = JsonNode.Parse(JsonSerializer.Serialize(DeskView.Of("Jane", agent), StateJson.Views));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden("desk-view")), shown), shown!.ToString());
    }

    private static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".json"));
}
