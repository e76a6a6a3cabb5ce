using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Queues.Waiting;

namespace ContactCenter.Grains.Tests.Queues;

public sealed class DueListTests
{
    private const int Passing = 50_000;
    private const int MostLeft = 3_000;
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Callers_who_left_take_no_room_in_what_falls_due_an_hour_later()
    {
        var (list, room) = (new DueList(), new WaitingRoom());
        var staying = room.Add(Wait(0));
        list.Add(Start.AddHours(1).UtcTicks, DueKind.MaxWait, staying);
        for (var i = 1; i <= Passing; i++)
        {
            var caller = room.Add(Wait(i));
            list.Add(Start.AddHours(1).AddSeconds(i).UtcTicks, DueKind.MaxWait, caller);
            room.Remove(caller, 2);
        }

        Assert.InRange(list.Count, 1, MostLeft);
        Assert.Equal(Start.AddHours(1).UtcTicks, list.First);
        Assert.Equal((DueKind.MaxWait, staying), list.Take(Start.AddHours(2).UtcTicks));
    }

    [Fact]
    public void Callers_who_left_take_no_room_behind_one_who_stays()
    {
        var room = new WaitingRoom();
        room.Add(Wait(0));
        for (var i = 1; i <= Passing; i++)
        {
            room.Remove(room.Add(Wait(i)), 2);
        }

        Assert.InRange(room.Ages, 1, MostLeft);
        Assert.Equal((1, Start), (room.Count, room.Oldest));
    }

    [Fact]
    public void The_order_holds_for_more_than_are_swept_at_a_time()
    {
        var (list, room) = (new DueList(), new WaitingRoom());
        var callers = Enumerable.Range(0, 5_000).Select(i => room.Add(Wait(i))).ToArray();
        foreach (var (caller, i) in callers.Select((caller, i) => (caller, i)).OrderBy(entry => entry.i * 7_919 % callers.Length))
        {
            // The earlier of two moments counts.
            list.Add(Start.AddSeconds(i + 1).UtcTicks, DueKind.Silence, caller);
            list.Add(Start.AddSeconds(i).UtcTicks, DueKind.Silence, caller);
        }

        foreach (var caller in callers)
        {
            Assert.Equal((DueKind.Silence, caller), list.Take(Start.AddDays(1).UtcTicks));
        }

        Assert.Null(list.Take(Start.AddDays(1).UtcTicks));
    }

    private static StoredWait Wait(int i) => new() { WaitId = $"wait-{i}", Call = $"call-{i}", Version = 1, EnteredAt = Start.AddSeconds(i), QueuedAt = Start.AddSeconds(i) };
}
