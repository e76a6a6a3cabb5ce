using ContactCenter.Simulator.Face.View;
using CsCheck;

namespace ContactCenter.Simulator.Tests.Face;

public sealed class RecentTests
{
    private sealed record Item(string Id) : IViewItem
    {
        public long Version { get; set; }
    }

    [Fact]
    public void Since_finds_exactly_what_was_touched_later_in_the_order_of_the_last_touch() =>
        Gen.Select(Gen.Int[0, 6].Array[0, 40], Gen.Int[0, 40]).Sample((touches, since) =>
        {
            var recent = new Recent<Item>();
            for (var i = 0; i < touches.Length; i++)
            {
                var id = $"{touches[i]}";
                recent.Touch(recent.Find(id) ?? new Item(id), i + 1);
            }

            var expected = touches.Select((item, i) => (Id: $"{item}", Version: i + 1)).GroupBy(t => t.Id).Select(g => g.Last()).Where(t => t.Version > since).OrderBy(t => t.Version).Select(t => t.Id);
            Assert.Equal(expected, recent.Since(since).Select(item => item.Id));
        });
}
