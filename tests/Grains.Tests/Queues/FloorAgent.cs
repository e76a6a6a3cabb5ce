using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>An agent as the queue meets it: one reservation, versions that grow, notes after every change.</summary>
internal sealed class FloorAgent(Floor floor, string name)
{
    private readonly Lock _lock = new();
    private string? _offer;
    private int _epoch;

    public string Name { get; } = name;

    public int Version { get; private set; }

    public bool IsReady { get; private set; }

    public bool IsSignedIn { get; private set; }

    public int Tier { get; set; } = 1;

    public Dictionary<string, int> Skills { get; init; } = [];

    public DateTimeOffset IdleSince { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Instead of what an agent does with a bid; null: as it should.</summary>
    public Func<Bid, Task<ReserveReply>>? OnReserve { get; set; }

    /// <summary>Bids that came, in order.</summary>
    public List<Bid> Bids { get; } = [];

    /// <summary>Notes about offers that came, in order.</summary>
    public List<OfferNote> Notes { get; } = [];

    public int Wakes { get; private set; }

    /// <summary>The offer for which it is reserved; null: none.</summary>
    public string? Reserved
    {
        get
        {
            lock (_lock)
            {
                return _offer;
            }
        }
    }

    public async Task<bool> Become(bool ready, bool signedIn = true)
    {
        lock (_lock)
        {
            (IsReady, IsSignedIn) = (ready, signedIn);
            Version++;
        }

        return await Tell();
    }

    public async Task<bool> Tell(bool isMember = true) => await floor.Queue.NoteAgent(Note(isMember));

    public AgentNote Note(bool isMember = true)
    {
        lock (_lock)
        {
            return new()
            {
                Agent = Name,
                Version = Version,
                IsMember = isMember,
                IsSignedIn = IsSignedIn,
                IsReady = IsReady && _offer is null,
                Tier = Tier,
                Skills = Skills,
                IdleSince = IdleSince,
                Status = !IsSignedIn ? "Offline" : _offer is not null ? "Reserved" : IsReady ? "Available" : "Away",
            };
        }
    }

    public async Task<ReserveReply> Reserve(Bid bid)
    {
        lock (_lock)
        {
            Bids.Add(bid);
        }

        return OnReserve is { } script ? await script(bid) : Decide(bid);
    }

    /// <summary>What an agent does with a bid.</summary>
    public ReserveReply Decide(Bid bid)
    {
        lock (_lock)
        {
            if (_offer == bid.OfferId)
            {
                return new() { Epoch = _epoch, Version = Version };
            }

            if (_offer is not null || !IsReady || !IsSignedIn)
            {
                return new() { Refusal = "not-available", Version = Version };
            }

            (_offer, _epoch) = (bid.OfferId, _epoch + 1);
            Version++;
            return new() { Epoch = _epoch, Version = Version };
        }
    }

    public async Task NoteOffer(OfferNote note)
    {
        lock (_lock)
        {
            Notes.Add(note);
            if (note.Stage != OfferStage.Ended || _offer != note.OfferId)
            {
                return;
            }

            _offer = null;
            Version++;
        }

        floor.Later(() => Tell());
        await Task.CompletedTask;
    }

    public async Task Wake()
    {
        Wakes++;
        floor.Later(() => Tell());
        await Task.CompletedTask;
    }
}
