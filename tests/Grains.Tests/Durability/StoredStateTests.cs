using System.Text.Json.Nodes;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Applications;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Conversations;
using ContactCenter.Domain.Directories;
using ContactCenter.Domain.Flows.Publishing;
using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Watches;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Tests.Durability;

/// <summary>Rows that a released version wrote must be read without loss: the files in Golden are never changed, only added to.</summary>
public sealed class StoredStateTests
{
    [Theory]
    [InlineData("call", typeof(CallState))]
    [InlineData("call-callback", typeof(CallState))]
    [InlineData("call-survey", typeof(CallState))]
    [InlineData("conversation", typeof(ConversationState))]
    [InlineData("number", typeof(NumberState))]
    [InlineData("flow", typeof(FlowState))]
    [InlineData("application", typeof(ApplicationState))]
    [InlineData("application-platform", typeof(ApplicationState))]
    [InlineData("agent", typeof(AgentState))]
    [InlineData("agent-desk", typeof(AgentState))]
    [InlineData("watch", typeof(WatchState))]
    [InlineData("directory", typeof(DirectoryState))]
    [InlineData("call-log", typeof(LogSegment<LoggedCall>))]
    [InlineData("agent-log", typeof(LogSegment<LoggedActivity>))]
    [InlineData("audit-log", typeof(LogSegment<Domain.Audits.AuditEntry>))]
    [InlineData("log-keeper", typeof(LogKeeperState))]
    [InlineData("last-agent", typeof(ContactCenter.Domain.LastAgents.LastAgentsState))]
    [InlineData("data-protection", typeof(ContactCenter.Grains.SignIn.DataProtectionState))]
    [InlineData("mailbox", typeof(ContactCenter.Domain.Mailboxes.MailboxState))]
    [InlineData("queue", typeof(ContactCenter.Domain.Queues.Administration.QueueState))]
    [InlineData("queue-dispositions", typeof(ContactCenter.Domain.Queues.Administration.QueueState))]
    [InlineData("queue-members", typeof(ContactCenter.Domain.Queues.Membership.MembershipRow))]
    [InlineData("queue-day", typeof(ContactCenter.Domain.Queues.Today.QueueDay))]
    public void A_stored_row_is_read_and_written_again_without_loss(string name, Type state)
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".json"));
        var read = typeof(StateJson).GetMethod(nameof(StateJson.Deserialize))!.MakeGenericMethod(state).Invoke(new StateJson(), [new BinaryData(golden)]);
        var written = (BinaryData)typeof(StateJson).GetMethod(nameof(StateJson.Serialize))!.MakeGenericMethod(state).Invoke(new StateJson(), [read])!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(golden), JsonNode.Parse(written)), $"was:\n{golden}\nis:\n{written}");
    }
}
