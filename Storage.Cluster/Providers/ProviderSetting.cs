namespace ContactCenter.Storage.Cluster.Providers;

/// <summary>What the configuration says of one provider.</summary>
/// <param name="Section">Its section, such as <c>Orleans:Clustering</c>.</param>
/// <param name="Kind">What it is for, in Orleans' word: Clustering, GrainStorage, Reminders.</param>
/// <param name="Type">Value of <c>ProviderType</c>.</param>
/// <param name="ConnectionKey">Key under which the connection string stands; null where services bring the connection, or none is needed.</param>
/// <param name="Connection">The connection string: a secret.</param>
internal sealed record ProviderSetting(string Section, string Kind, string Type, string? ConnectionKey, string? Connection);
