using System.Collections.Immutable;
using ContactCenter.Domain.Operations;
using CsCheck;

namespace ContactCenter.Domain.Tests.Operations;

public sealed class OperationMemoryTests
{
    [Fact]
    public void The_last_64_commands_are_known_by_their_first_outcome_and_refuse_other_content() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 1]).Array[0, 300].Sample(commands =>
        {
            var memory = ImmutableArray<RememberedOperation>.Empty;
            var model = new List<(string Id, string Content, int Version)>();
            for (var i = 0; i < commands.Length; i++)
            {
                var (id, content) = ($"op-{commands[i].Item1}", $"content-{commands[i].Item2}");
                var known = model.FirstOrDefault(operation => operation.Id == id);
                if (memory.Recall(id, content) is not { } seen)
                {
                    Assert.Null(known.Id);
                    memory = memory.Remember(new(id, content, i, []));
                    model.Add((id, content, i));
                    model = [.. model.TakeLast(OperationMemory.Capacity)];
                    continue;
                }

                Assert.Equal(known.Version, seen.Version);
                Assert.Equal(known.Content == content ? [] : [OperationMemory.Mismatch], seen.Refusals.Select(refusal => refusal.Code));
            }

            Assert.Equal(model.Select(operation => operation.Id), memory.Select(operation => operation.Id));
        }, iter: 2_000);
}
