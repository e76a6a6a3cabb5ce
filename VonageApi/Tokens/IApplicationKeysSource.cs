namespace ContactCenter.VonageApi.Tokens;

/// <summary>Where the application's keys come from: the configuration, or what all processes of an installation share.</summary>
public interface IApplicationKeysSource
{
    /// <summary>The keys; null while there are none.</summary>
    ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default);
}
