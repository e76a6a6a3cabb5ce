using System.ComponentModel;
using ContactCenter.Domain.Calls.Recordings;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Which recordings are wanted; what is left out does not matter.</summary>
/// <param name="Queue">Queue id.</param>
/// <param name="Agent">Vonage user name.</param>
/// <param name="Mailbox">Name of a mailbox.</param>
/// <param name="Messages">True: only messages; false: only recordings of talks.</param>
public readonly record struct RecordingFilter(
    [property: FromQuery(Name = "queue"), Description("Only of this queue.")] string? Queue,
    [property: FromQuery(Name = "agent"), Description("Only talks with this agent.")] string? Agent,
    [property: FromQuery(Name = "mailbox"), Description("Only messages for this mailbox.")] string? Mailbox,
    [property: FromQuery(Name = "messages"), Description("True: only messages; false: only recordings of talks.")] bool? Messages)
{
    internal bool Covers(CallRecording recording) =>
        (Queue is null || recording.Queue == Queue) && (Agent is null || recording.Agent == Agent) && (Mailbox is null || recording.Mailbox == Mailbox)
        && (Messages is null || Messages == recording.Mailbox is not null);
}
