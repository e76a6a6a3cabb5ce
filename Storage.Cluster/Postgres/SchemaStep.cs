namespace ContactCenter.Storage.Cluster.Postgres;

/// <summary>One step of the schema; steps are only ever added.</summary>
/// <param name="Version">Version of a database in which it was the last, from 1.</param>
/// <param name="Name">Name of its file.</param>
/// <param name="Sql">What is run.</param>
internal sealed record SchemaStep(int Version, string Name, string Sql);
