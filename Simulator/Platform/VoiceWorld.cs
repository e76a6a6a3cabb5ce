using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>What the parts of the platform share.</summary>
internal sealed class VoiceWorld
{
    private readonly ISimLoop _loop;

    public VoiceWorld(ISimLoop loop, IWebhooks webhooks, Journal journal, SimAccount account, PlatformOptions options, LegLimiter limiter)
    {
        _loop = loop;
        (Webhooks, Journal, Account, Options, Limiter) = (webhooks, journal, account, options, limiter);
        Ids = new Ids(options.Seed);
        Legs = new LegBook();
        Rooms = new RoomBook(this);
        Events = new LegEvents(this);
        Recordings = new Recordings(this);
        Hearing = new HearingBook(this);
        Life = new LegLife(this);
    }

    public DateTimeOffset Now => _loop.Now;

    public IWebhooks Webhooks { get; }

    public Journal Journal { get; }

    public SimAccount Account { get; }

    public PlatformOptions Options { get; }

    public LegLimiter Limiter { get; }

    public Ids Ids { get; }

    public LegBook Legs { get; }

    public RoomBook Rooms { get; }

    public LegEvents Events { get; }

    public Recordings Recordings { get; }

    public HearingBook Hearing { get; }

    public LegLife Life { get; }

    public IDisposable After(TimeSpan delay, Action work) => _loop.After(delay, work);
}
