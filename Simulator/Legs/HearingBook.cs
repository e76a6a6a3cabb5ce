using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rooms;

namespace ContactCenter.Simulator.Legs;

/// <summary>Works out what each leg hears, and tells when it changed. Many changes of one moment are told as one.</summary>
internal sealed class HearingBook(VoiceWorld world)
{
    private readonly List<Leg> _stale = [];

    /// <summary>A leg may hear something else now.</summary>
    public void Refresh(Leg leg)
    {
        if (leg.HearingIsStale)
        {
            return;
        }

        leg.HearingIsStale = true;
        _stale.Add(leg);
        if (_stale.Count == 1)
        {
            world.After(TimeSpan.Zero, Tell);
        }
    }

    private void Tell()
    {
        var legs = _stale.ToArray();
        _stale.Clear();
        foreach (var leg in legs)
        {
            leg.HearingIsStale = false;
            var heard = Of(leg);
            if (leg.Heard != heard)
            {
                leg.Heard = heard;
                world.Journal.Tell(new HearingChanged(world.Now, leg.Id, heard.Kind, heard.What));
            }
        }
    }

    private static (HearingKind Kind, string? What) Of(Leg leg)
    {
        switch (leg.Phase)
        {
            case LegPhase.Over:
                return (HearingKind.Gone, null);
            case LegPhase.Ringing:
                return (HearingKind.Ringing, null);
            case LegPhase.Arriving:
                // The platform has taken the call, and says nothing before it knows what (facts §6.1).
                return (HearingKind.Silence, null);
        }

        if (leg.RestPlayback.Current is { } own)
        {
            return (own.Kind, own.What);
        }

        if (leg.Prompt.Current is { } prompt)
        {
            return (prompt.Kind, prompt.What);
        }

        return leg.Membership is { } member && InRoom(leg, member) is { } heard ? heard : leg.Script?.Hears() ?? (HearingKind.Silence, null);
    }

    private static (HearingKind Kind, string? What)? InRoom(Leg leg, Membership member)
    {
        var room = leg.Room;
        if (room.Playback.Current is { } announced && !leg.IsEarmuffed)
        {
            return (announced.Kind, announced.What);
        }

        if (!room.IsStarted)
        {
            return member.Music is { } music ? (HearingKind.Music, music) : null;
        }

        var parties = leg.IsEarmuffed ? [] : room.Members.Where(other => IsHeard(other, member)).Select(other => other.Leg.Id).ToArray();
        return parties.Length > 0 ? (HearingKind.Party, string.Join(',', parties)) : null;
    }

    private static bool IsHeard(Membership speaker, Membership listener) =>
        speaker != listener && speaker.Leg.IsUp && !speaker.Leg.IsMuted && !speaker.Audio.Mute
        && speaker.Audio.CanSpeak?.Contains(listener.Leg.Id) != false
        && listener.Audio.CanHear?.Contains(speaker.Leg.Id) != false;
}
