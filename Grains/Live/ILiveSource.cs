using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>Where a live board reads what its owners may have failed to tell.</summary>
internal interface ILiveSource
{
    /// <summary>Keys of everything that may have a view.</summary>
    Task<List<string>> Keys();

    /// <summary>Asks the owner of one.</summary>
    Task<LiveNote> Read(string key);
}
