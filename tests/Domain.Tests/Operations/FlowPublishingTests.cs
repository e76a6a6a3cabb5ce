using System.Text;
using ContactCenter.Domain.Flows.Publishing;
using ContactCenter.Domain.Operations;
using CsCheck;

namespace ContactCenter.Domain.Tests.Operations;

public sealed class FlowPublishingTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Versions_are_linear_whoever_publishes_rolls_back_or_repeats() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 200], Gen.Int[-1, 0], Gen.Int[0, 60], Gen.Int[0, 3]).Array[1, 100].Sample(commands =>
        {
            var state = FlowState.Empty;
            var newest = 0;
            foreach (var (publish, operation, behind, to, text) in commands)
            {
                var basedOn = Math.Max(0, newest + behind);
                var outcome = publish
                    ? FlowPublishing.Publish(state, $"op-{operation}", Document(text), basedOn, null, T0)
                    : FlowPublishing.RollBack(state, $"op-{operation}", to, basedOn, T0);
                var known = state.Operations.FirstOrDefault(remembered => remembered.Id == $"op-{operation}");
                if (known is not null)
                {
                    Assert.Same(state, outcome.Next);
                    Assert.Equal(known.Version, outcome.Version);
                }
                else if (outcome.Refusals.IsEmpty)
                {
                    Assert.Equal(basedOn, newest);
                    Assert.Equal(++newest, outcome.Version);
                    Assert.Equal(newest, outcome.Next.InForce()!.Version);
                    Assert.Equal(
                        publish ? Encoding.UTF8.GetString(Document(text)) : state.Versions.Single(version => version.Version == to).Document,
                        outcome.Next.InForce()!.Document);
                }
                else
                {
                    Assert.True(outcome.Next.Versions == state.Versions, "A refused change must not change what is in force.");
                }

                state = outcome.Next;
                Assert.Equal(Enumerable.Range(newest - state.Versions.Length + 1, state.Versions.Length), state.Versions.Select(version => version.Version));
                Assert.True(state.Versions.Length <= FlowPublishing.KeptVersions);
            }
        }, iter: 500);

    [Fact]
    public void Of_two_authors_who_started_from_the_same_version_the_second_is_told_so()
    {
        var first = FlowPublishing.Publish(FlowState.Empty, "a", Document(1), 0, null, T0);
        var second = FlowPublishing.Publish(first.Next, "b", Document(2), 0, null, T0);

        Assert.Equal([FlowPublishing.Changed], second.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(1, second.Version);
    }

    [Fact]
    public void A_repeated_key_with_another_document_is_refused_and_with_the_same_one_gives_the_first_outcome()
    {
        var first = FlowPublishing.Publish(FlowState.Empty, "a", Document(1), 0, null, T0);

        Assert.Equal([OperationMemory.Mismatch], FlowPublishing.Publish(first.Next, "a", Document(2), 0, null, T0).Refusals.Select(refusal => refusal.Code));
        Assert.Equal((1, 0), (FlowPublishing.Publish(first.Next, "a", Document(1), 0, null, T0).Version, FlowPublishing.Publish(first.Next, "a", Document(1), 0, null, T0).Refusals.Length));
    }

    [Fact]
    public void A_document_that_is_no_flow_is_refused_with_the_reasons_of_the_parser()
    {
        var refused = FlowPublishing.Publish(FlowState.Empty, "a", "{}"u8, 0, null, T0);

        Assert.NotEmpty(refused.Refusals);
        Assert.All(refused.Refusals, refusal => Assert.StartsWith("$", refusal.Path, StringComparison.Ordinal));
        Assert.Null(refused.Next.InForce());
    }

    private static byte[] Document(int text) =>
        Encoding.UTF8.GetBytes("""{"name":"Test","caller":"s","steps":{"s":{"type":"hangUp","text":"Bye N"}}}""".Replace("N\"", $"{text}\"", StringComparison.Ordinal));
}
