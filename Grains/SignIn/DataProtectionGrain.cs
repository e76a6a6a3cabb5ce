using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.SignIn;
using Orleans.Concurrency;

namespace ContactCenter.Grains.SignIn;

[GrainType("data-protection"), Reentrant]
internal sealed class DataProtectionGrain()
    : CommittedGrain<DataProtectionState>("data-protection", DataProtectionState.Empty), IDataProtectionGrain
{
    public ValueTask<string[]> Elements() => ValueTask.FromResult(Committed.Elements.Values.ToArray());

    public async ValueTask Add(string name, string xml, int? known) => await Commit(state => new Change<DataProtectionState, bool>(
        state.Elements.ContainsKey(name) || (known is { } count && count != state.Elements.Count)
            ? state
            : state with { Elements = state.Elements.Add(name, xml) },
        true));
}
