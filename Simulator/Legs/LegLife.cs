using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Legs.Scripts;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>Makes legs, has them answered, and ends them. How they ring: <see cref="LegRinging"/>.</summary>
internal sealed class LegLife(VoiceWorld world)
{
    private const string Platform = "platform";

    private LegRinging Ringing => field ??= new LegRinging(world, this);

    /// <summary>A person calls the platform; nothing is told yet.</summary>
    public Leg Arrive(SimApplication application, LegChannel channel, string? from, string? to, string? user)
    {
        var leg = Create(new Leg
        {
            Id = channel is LegChannel.Phone or LegChannel.Sip ? world.Ids.Bare() : world.Ids.Dashed(),
            Application = application,
            Direction = LegDirection.Inbound,
            Channel = channel,
            From = from,
            To = to,
            User = user,
            CreatedAt = world.Now,
            EventTarget = application.EventUrl,
            MaxLength = Script.LongestCall,
            Room = world.Rooms.Transient(application),
        });
        world.Journal.Tell(new LegStarted(world.Now, leg.Id, leg.Room.Id, leg.Direction, channel, from, to, user, null, Application: leg.Application.Id));
        return leg;
    }

    /// <summary>The platform calls somebody.</summary>
    public Leg CallOut(LegPlan plan)
    {
        var endpoint = plan.Endpoint;
        var leg = Create(new Leg
        {
            Id = world.Ids.Dashed(),
            Application = plan.Application,
            Direction = LegDirection.Outbound,
            Channel = endpoint.Channel,
            From = plan.From,
            To = endpoint.Address,
            User = endpoint.Channel == LegChannel.App ? endpoint.Address : null,
            Headers = endpoint.Headers,
            CreatedAt = world.Now,
            Phase = LegPhase.Ringing,
            EventTarget = plan.EventTarget,
            Owner = plan.Owner,
            Detection = plan.Detection,
            MaxLength = plan.MaxLength ?? Script.LongestCall,
            Room = plan.Room,
        });
        world.Journal.Tell(new LegStarted(world.Now, leg.Id, leg.Room.Id, leg.Direction, leg.Channel, leg.From, leg.To, leg.User, plan.Parent, plan.EventTarget?.Address, leg.Application.Id));
        if (leg.Channel != LegChannel.App || !world.Options.Doubts.AppLegStartsWhenAnswered)
        {
            TellStarted(leg);
        }

        // The owner learns of a quick end only after it knows the leg.
        world.After(TimeSpan.Zero, () => Ringing.Reach(leg, plan));
        return leg;
    }

    /// <summary>The far end picks up.</summary>
    public void Answer(Leg leg)
    {
        leg.Timer?.Dispose();
        TellStarted(leg);
        Up(leg);
        if (leg.Detection is { } detection)
        {
            Detect(leg, detection);
        }
        else
        {
            leg.Owner?.Answered(leg);
        }
    }

    /// <summary>An inbound leg got its NCCO, or an outbound one was picked up.</summary>
    public void Up(Leg leg)
    {
        TellStarted(leg);
        leg.Phase = LegPhase.Up;
        leg.AnsweredAt = world.Now;
        Change(leg, LegStatus.Answered);
        world.Events.Status(leg, LegStatus.Answered);
        leg.Timer = world.After(leg.MaxLength ?? Script.LongestCall, () => End(leg, "call-limit"));
        world.Hearing.Refresh(leg);
    }

    /// <summary>Tells that a leg was created, once.</summary>
    public void TellStarted(Leg leg)
    {
        if (!leg.StartTold)
        {
            leg.StartTold = true;
            world.Events.Status(leg, LegStatus.Started);
        }
    }

    /// <summary>An outbound leg that never was answered.</summary>
    public void Fail(Leg leg, LegStatus status, string? detail = null, string? sipCode = null, string by = Platform)
    {
        if (leg.Phase != LegPhase.Ringing)
        {
            return;
        }

        TellStarted(leg);
        Close(leg);
        Change(leg, status, detail, by, "not-answered");
        var owner = leg.Owner;
        var toldBy = status is LegStatus.Busy or LegStatus.Unanswered or LegStatus.Rejected ? by : null;
        var body = world.Events.StatusBody(leg, status, detail, sipCode, toldBy);
        if (owner?.AsksAbout(status) == true && LegEvents.Request(leg, WebhookKind.ConnectFailed, body) is { } question)
        {
            if (status != LegStatus.Rejected && LegEvents.Request(leg, WebhookKind.Event, world.Events.StatusBody(leg, LegStatus.Completed, disconnectedBy: by)) is { } last)
            {
                leg.Withheld.Add(last);
            }

            world.Webhooks.Send(question, outcome => owner.FailureTold(leg, outcome));
            return;
        }

        world.Events.Status(leg, status, detail, sipCode, toldBy);
        if (status != LegStatus.Rejected)
        {
            world.Events.Status(leg, LegStatus.Completed, disconnectedBy: by);
        }

        owner?.Ended(leg);
    }

    /// <summary>Ends a leg, whatever it does.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="cause">As in <see cref="LegChanged.Cause"/>.</param>
    /// <param name="by"><c>user</c> or <c>platform</c>.</param>
    public void End(Leg leg, string cause, string by = Platform)
    {
        if (leg.IsOver)
        {
            return;
        }

        TellStarted(leg);
        var wasUp = leg.IsUp;
        Close(leg);
        Change(leg, LegStatus.Completed, null, by, cause);
        if (!wasUp && (leg.Direction == LegDirection.Outbound || world.Options.Doubts.EarlyHangUpIsCancelled))
        {
            world.Events.Status(leg, LegStatus.Cancelled);
        }

        world.Events.Status(leg, LegStatus.Completed, disconnectedBy: by);
        leg.Owner?.Ended(leg);
    }

    private void Close(Leg leg)
    {
        leg.Phase = LegPhase.Over;
        leg.EndedAt = world.Now;
        leg.Timer?.Dispose();
        leg.DetectionTimer?.Dispose();
        leg.Prompt.Clear();
        leg.RestPlayback.Clear();
        leg.Script?.Cancel();
        leg.Script = null;
        world.Rooms.Leave(leg);
        foreach (var recording in leg.Recordings)
        {
            world.Recordings.Finish(recording);
        }

        world.Legs.Over(leg);
        world.Hearing.Refresh(leg);
    }

    private void Change(Leg leg, LegStatus status, string? detail = null, string? by = null, string? cause = null)
    {
        leg.Status = status;
        world.Journal.Tell(new LegChanged(world.Now, leg.Id, status, detail, status == LegStatus.Answered ? null : by, cause));
    }

    private Leg Create(Leg leg)
    {
        leg.Prompt = new PlaybackSlot(world, () => world.Hearing.Refresh(leg));
        leg.RestPlayback = new PlaybackSlot(world, () => world.Hearing.Refresh(leg));
        world.Legs.Add(leg);
        world.Hearing.Refresh(leg);
        return leg;
    }

    private void Detect(Leg leg, MachineDetection detection)
    {
        if (detection.Mode == DetectionMode.Default)
        {
            leg.Owner?.Answered(leg);
        }

        leg.DetectionTimer = world.After(TimeSpan.FromSeconds(2), () =>
        {
            if (detection.Mode != DetectionMode.DetectBeep || !leg.IsMachine)
            {
                world.Events.Status(leg, leg.IsMachine ? LegStatus.Machine : LegStatus.Human);
            }

            if (leg.IsMachine && detection.HangsUp)
            {
                End(leg, "machine");
            }
            else if (leg.IsMachine && detection.Mode is DetectionMode.Default or DetectionMode.DetectBeep)
            {
                leg.DetectionTimer = world.After(TimeSpan.FromSeconds(3), () => Beep(leg, detection));
            }
            else if (detection.Mode != DetectionMode.Default)
            {
                leg.Owner?.Answered(leg);
            }
        });
    }

    private void Beep(Leg leg, MachineDetection detection)
    {
        world.Events.Status(leg, LegStatus.Machine, "beep_start");
        if (detection.Mode == DetectionMode.DetectBeep)
        {
            leg.Owner?.Answered(leg);
        }
    }
}
