using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Tests.Agents.Desk;

/// <summary>An agent as somebody would keep it on paper: plain fields, a look at the watch every second, no sharing of code with the rules.</summary>
internal sealed class NaiveDesk
{
    private readonly HashSet<string> _everReserved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _everOver = new(StringComparer.Ordinal);
    private readonly List<string> _legs = [];
    private string _presence = "offline";
    private string? _asked;
    private int _rest = -1;
    private int _token = -1;
    private bool _wish;
    private bool _ofQueue;

    public int Second { get; private set; }

    public int Epoch { get; private set; }

    public string? Offer { get; private set; }

    public bool IsTalking { get; private set; }

    public int WrapUpEnds { get; private set; } = -1;

    public int Misses { get; private set; }

    public int Taken { get; private set; }

    public int IdleSince { get; private set; } = -1;

    public DeskStatus Status =>
        IsTalking || _legs.Count > 0 ? DeskStatus.OnCall
        : Offer is not null ? DeskStatus.Reserved
        : _presence == "offline" ? DeskStatus.Offline
        : WrapUpEnds >= 0 ? DeskStatus.WrapUp
        : _presence != "available" ? DeskStatus.Away
        : _rest >= 0 ? DeskStatus.Resting
        : DeskStatus.Available;

    private bool IsBusy => Offer is not null || _legs.Count > 0;

    public void PassSecond()
    {
        Second++;
        Doing(() =>
        {
            WrapUpEnds = WrapUpEnds == Second ? -1 : WrapUpEnds;
            _rest = _rest == Second ? -1 : _rest;
        });
        ExpireToken();
    }

    public void Ask(string presence)
    {
        _token = -1;
        Wish(presence);
    }

    public void SignIn(int seconds)
    {
        var wanted = _asked ?? _presence;
        if (wanted is "offline" or "not-responding" || _token >= 0)
        {
            if (wanted != "available" || IsBusy)
            {
                Wish("available");
            }

            _token = Math.Max(_token, Second + seconds);
        }
    }

    public bool Reserve(string offer, bool ofQueue, bool wish)
    {
        if (Offer == offer)
        {
            return true;
        }

        if (_everReserved.Contains(offer) || IsBusy || (!wish && Status != DeskStatus.Available && (ofQueue || Status != DeskStatus.Resting)))
        {
            return false;
        }

        Doing(() => (Offer, _wish, _ofQueue, Epoch) = (offer, wish, ofQueue, Epoch + 1));
        _everReserved.Add(offer);
        return true;
    }

    public void Accept(string offer, int epoch)
    {
        if (offer == Offer && epoch == Epoch)
        {
            Doing(() => (IsTalking, Misses) = (true, IsTalking ? Misses : 0));
        }
    }

    public void End(string offer, int epoch, OfferOutcome outcome)
    {
        if (offer != Offer || epoch != Epoch)
        {
            return;
        }

        if (outcome == OfferOutcome.Accepted)
        {
            Accept(offer, epoch);
        }

        Doing(() =>
        {
            (Offer, IsTalking) = (null, false);
            switch (outcome)
            {
                case OfferOutcome.Accepted:
                    Taken += _ofQueue ? 1 : 0;
                    WrapUpEnds = Second + 30;
                    break;
                case OfferOutcome.Rejected:
                    Misses = 0;
                    Rest(10);
                    break;
                case OfferOutcome.Busy:
                    Rest(12);
                    break;
                case OfferOutcome.Failed:
                    Rest(15);
                    break;
                case OfferOutcome.TimedOut when !_wish:
                    Miss();
                    break;
            }
        });
        ExpireToken();
    }

    public void Begin(string leg)
    {
        if (!_everOver.Contains(leg) && !_legs.Contains(leg))
        {
            Doing(() => _legs.Add(leg));
        }
    }

    public void Over(string leg)
    {
        _everOver.Add(leg);
        Doing(() => _legs.Remove(leg));
        ExpireToken();
    }

    public bool ChangeWrapUp(int? more)
    {
        if (Status != DeskStatus.WrapUp)
        {
            return false;
        }

        Doing(() => WrapUpEnds = more is { } seconds ? WrapUpEnds + seconds : -1);
        return true;
    }

    private void Miss()
    {
        if (_asked is not null || _presence != "available")
        {
            Rest(5);
        }
        else if (Misses + 1 == 3 || _token >= 0)
        {
            (Misses, _presence) = (0, "not-responding");
        }
        else
        {
            Misses++;
            Rest(5);
        }
    }

    private void Rest(int seconds) => _rest = Math.Max(_rest, Second + seconds);

    private void Wish(string presence) => Doing(() =>
    {
        Misses = 0;
        (_presence, _asked) = IsBusy ? (_presence, presence) : (presence, _asked);
    });

    private void ExpireToken()
    {
        if (_token >= 0 && _token <= Second && !IsBusy)
        {
            Doing(() => _presence = "offline");
            _token = -1;
        }
    }

    private void Doing(Action change)
    {
        var (was, from) = (Status, _presence);
        change();
        if (!IsBusy && _asked is { } wish)
        {
            (_presence, _asked) = (wish, null);
        }

        if (from == "offline" && _presence != "offline")
        {
            (Taken, Misses) = (0, 0);
        }

        if (_presence == "offline" && from != "offline")
        {
            _token = -1;
        }

        if (Status != was && was is DeskStatus.OnCall or DeskStatus.WrapUp or DeskStatus.Away or DeskStatus.Offline)
        {
            IdleSince = Status != was ? Second : IdleSince;
        }
    }
}
