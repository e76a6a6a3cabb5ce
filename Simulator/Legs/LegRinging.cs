using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Legs;

/// <summary>What becomes of legs that the platform places, until they are answered or fail.</summary>
/// <param name="world">Where they are.</param>
/// <param name="life">Has them answered, and ends them.</param>
internal sealed class LegRinging(VoiceWorld world, LegLife life)
{
    private static readonly TimeSpan UntilRinging = TimeSpan.FromMilliseconds(300);

    /// <summary>Finds the far end of a leg that was placed, and does as it does.</summary>
    public void Reach(Leg leg, LegPlan plan)
    {
        if (leg.Phase != LegPhase.Ringing)
        {
            return;
        }

        if (plan.Refused is { } refused)
        {
            life.Fail(leg, LegStatus.Failed, refused, "404");
            return;
        }

        if (leg.Channel == LegChannel.App && (leg.Application.Users.GetValueOrDefault(leg.To!) is not { Sessions: > 0 } || world.Options.GoesOffline()))
        {
            Offline(leg, plan.Ringing);
            return;
        }

        switch (world.Options.FarEnds.Reach(leg.Channel, leg.To ?? ""))
        {
            case FarEnd.Answers:
                life.Answer(leg);
                break;
            case FarEnd.Machine:
                leg.IsMachine = true;
                Ring(leg, plan.Ringing);
                world.After(TimeSpan.FromSeconds(4), () => AnswerIfRinging(leg));
                break;
            case FarEnd.Busy:
                life.Fail(leg, LegStatus.Busy, null, "486", "user");
                break;
            case FarEnd.Unavailable:
                life.Fail(leg, LegStatus.Unanswered, "unavailable", "480", "user");
                break;
            case FarEnd.InvalidNumber:
                life.Fail(leg, LegStatus.Rejected, "invalid_number", "603");
                break;
            case FarEnd.Restricted:
                life.Fail(leg, LegStatus.Rejected, "restricted", "603");
                break;
            case FarEnd.CannotRoute:
                life.Fail(leg, LegStatus.Failed, "cannot_route", "404");
                break;
            case FarEnd.OutOfService:
                life.Fail(leg, LegStatus.Failed, "number_out_of_service", "404");
                break;
            default:
                Ring(leg, plan.Ringing);
                break;
        }
    }

    private void Offline(Leg leg, TimeSpan ringing)
    {
        switch (world.Options.Doubts.OfflineUser)
        {
            case OfflineUser.Unanswered:
                life.Fail(leg, LegStatus.Unanswered, "unavailable", "480");
                break;
            case OfflineUser.Failed:
                life.Fail(leg, LegStatus.Failed, "cannot_route", "404");
                break;
            default:
                leg.Timer = world.After(ringing, () => life.Fail(leg, LegStatus.Timeout));
                break;
        }
    }

    private void Ring(Leg leg, TimeSpan ringing)
    {
        leg.Timer = world.After(ringing, () => life.Fail(leg, LegStatus.Timeout));
        if (leg.Channel == LegChannel.App)
        {
            // It rings, but nobody is told (facts §2.3).
            leg.Status = LegStatus.Ringing;
            world.Journal.Tell(new LegChanged(world.Now, leg.Id, LegStatus.Ringing));
            return;
        }

        world.After(UntilRinging, () =>
        {
            if (leg.Phase == LegPhase.Ringing)
            {
                leg.Status = LegStatus.Ringing;
                world.Journal.Tell(new LegChanged(world.Now, leg.Id, LegStatus.Ringing));
                world.Events.Status(leg, LegStatus.Ringing);
            }
        });
    }

    private void AnswerIfRinging(Leg leg)
    {
        if (leg.Phase == LegPhase.Ringing)
        {
            life.Answer(leg);
        }
    }
}
