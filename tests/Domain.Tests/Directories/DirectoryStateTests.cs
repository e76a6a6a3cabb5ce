using ContactCenter.Domain.Directories;
using CsCheck;

namespace ContactCenter.Domain.Tests.Directories;

public sealed class DirectoryStateTests
{
    private static readonly Gen<string> Id = Gen.Int[0, 30].Select(n => n % 2 == 0 ? $"{n}" : $"Id-{n}");

    [Fact]
    public void It_is_a_sorted_set_whose_pages_make_the_whole() =>
        Gen.Select(Gen.Select(Gen.Bool, Id).Array[0, 80], Gen.Int[1, 7], Id).Sample((commands, limit, after) =>
        {
            var state = DirectoryState.Empty;
            var model = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var (add, id) in commands)
            {
                var next = add ? state.With(id) : state.Without(id);
                Assert.Equal(add ? model.Add(id) : model.Remove(id), !ReferenceEquals(next, state));
                state = next;
            }

            Assert.Equal(model, state.Ids);
            Assert.Equal(model.Contains(after), state.Has(after));
            Assert.Equal(model.Where(id => string.CompareOrdinal(id, after) > 0).Take(limit), state.Page(after, limit));
            var pages = new List<string>();
            for (var page = state.Page(null, limit); !page.IsEmpty; page = state.Page(page[^1], limit))
            {
                pages.AddRange(page);
            }

            Assert.Equal(model, pages);
        }, iter: 2_000);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(int.MaxValue, 2)]
    public void Any_limit_is_answered(int limit, int expected) =>
        Assert.Equal(expected, DirectoryState.Empty.With("a").With("b").Page(null, limit).Length);
}
