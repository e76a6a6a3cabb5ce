using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskAssignmentTests
{
    [Theory]
    [InlineData("skills", "", 1, "invalid-skill")]
    [InlineData("skills", " german", 1, "invalid-skill")]
    [InlineData("skills", "german\u0007", 1, "invalid-skill")]
    [InlineData("skills", "01234567890123456789012345678901234567890", 1, "invalid-skill")]
    [InlineData("skills", "german", 0, "invalid-level")]
    [InlineData("skills", "german", 11, "invalid-level")]
    [InlineData("queues", "Sales", 1, "invalid-queue")]
    [InlineData("queues", "", 1, "invalid-queue")]
    [InlineData("queues", "sales_eu", 1, "invalid-queue")]
    [InlineData("queues", "sales", 0, "invalid-tier")]
    [InlineData("queues", "sales", 101, "invalid-tier")]
    public void What_cannot_be_is_refused_with_its_place(string field, string name, int number, string code)
    {
        var entries = new Dictionary<string, int> { [name] = number };
        var outcome = DeskAssignments.Assign(DeskState.Empty, "op", field == "skills" ? entries : null, field == "queues" ? entries : null, Shift.Start);

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith($"$.{field}", refusal.Path, StringComparison.Ordinal);
        Assert.Equal((0, 0), (outcome.Next.Skills.Count, outcome.Next.Queues.Count));
    }

    [Fact]
    public void More_than_a_hundred_are_too_many()
    {
        var many = Enumerable.Range(0, 101).ToDictionary(i => $"s{i}", _ => 1);
        Assert.Equal("too-many", Assert.Single(DeskAssignments.Assign(DeskState.Empty, "op", many, null, Shift.Start).Refusals).Code);
    }

    [Fact]
    public void A_queue_that_is_left_is_remembered_until_it_knows()
    {
        var state = Assign(Assign(DeskState.Empty, "1", ["a", "b"]), "2", ["b", "c"]);
        Assert.Equal(["b", "c"], state.Queues.Keys);
        Assert.Equal(["a"], state.Leaving);

        Assert.Empty(Assign(state, "3", ["a"]).Leaving.Intersect(["a"]));
        Assert.Equal(["b", "c"], Assign(state, "3", ["a"]).Leaving);
        Assert.Empty(DeskAssignments.Left(state, "a").Leaving);
        Assert.Same(state, DeskAssignments.Left(state, "b"));
    }

    [Fact]
    public void What_is_the_same_changes_nothing_and_what_is_left_out_stays()
    {
        var state = DeskAssignments.Assign(DeskState.Empty, "1", new Dictionary<string, int> { ["German"] = 7 }, new Dictionary<string, int> { ["a"] = 2 }, Shift.Start).Next;
        var again = DeskAssignments.Assign(state, "2", new Dictionary<string, int> { ["German"] = 7 }, null, Shift.Start).Next;
        Assert.Equal((state.Version, 7, 2), (again.Version, again.Skills["German"], again.Queues["a"]));
    }

    private static DeskState Assign(DeskState state, string operation, string[] queues) =>
        DeskAssignments.Assign(state, operation, null, queues.ToDictionary(queue => queue, _ => 1), Shift.Start).Next;
}
