using System.IO.Hashing;
using System.Text;
using Orleans.Storage;

namespace ContactCenter.Storage.Cluster.Postgres;

/// <summary>
/// Keeps apart what Orleans' own storage puts into one row: it stores keys that read as hexadecimal numbers as numbers, so the agents
/// <c>Ada</c> and <c>ADA</c>, or the queues <c>01</c> and <c>1</c>, would share a state. The hash of the key is part of the row's key, and here is that of
/// the key as it is written.
/// </summary>
internal sealed class ExactKeys : IStorageHasherPicker
{
    /// <inheritdoc/>
    public ICollection<IHasher> HashProviders => [];

    /// <inheritdoc/>
    public IHasher PickHasher<T>(string serviceId, string storageProviderInstanceName, string grainType, GrainId grainId, IGrainState<T> grainState, string? tag = null) =>
        new KeyHasher(grainType, grainId);

    private sealed class KeyHasher(string grainType, GrainId grain) : IHasher
    {
        public string Description => "XxHash32 of the exact key";

        // Asked twice: for the key in Orleans' form, and for the name of the type.
        public int Hash(byte[] data) =>
            (int)XxHash32.HashToUInt32(data.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(grainType)) ? data : grain.Key.AsSpan());
    }
}
