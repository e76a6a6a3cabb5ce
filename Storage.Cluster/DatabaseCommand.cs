using ContactCenter.Storage.Cluster.Postgres;
using ContactCenter.Storage.Cluster.Providers;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Storage.Cluster;

/// <summary>The commands that make and check the schema of the databases that the configuration names.</summary>
public static class DatabaseCommand
{
    /// <summary>Name of the commands' group.</summary>
    public const string Name = "database";

    private const string Usage = $"use '{Name} apply' to make or bring on the schema, '{Name} check' to see whether it is as this program needs it";

    /// <summary>Runs one; the exit code.</summary>
    /// <param name="action"><c>apply</c> or <c>check</c>.</param>
    /// <param name="configuration">Configuration of a silo.</param>
    /// <param name="output">Where is told what was done.</param>
    /// <param name="errors">Where is told what was refused, in one line.</param>
    public static async Task<int> Run(string? action, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        try
        {
            var databases = ClusterStores.Databases(configuration);
            if (action is not ("apply" or "check") || databases.Count == 0)
            {
                await errors.WriteLineAsync(databases.Count == 0
                    ? "No PostgreSQL is configured: Orleans:Clustering, Orleans:Reminders and Orleans:GrainStorage:Default name none with ProviderType AdoNet."
                    : $"'{Name} {action}' is unknown; {Usage}.");
                return 1;
            }

            foreach (var database in databases)
            {
                await output.WriteLineAsync(action == "apply" ? await Apply(database) : await Check(database));
            }

            return 0;
        }
        catch (StoreRefusedException e)
        {
            await errors.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task<string> Apply(PostgresStore database)
    {
        var steps = await database.Apply(CancellationToken.None);
        return $"{database.Shown}: version {SchemaSteps.Newest}, {(steps.Count == 0 ? "nothing to do" : $"applied {string.Join(", ", steps.Select(step => step.Name))}")}";
    }

    private static async Task<string> Check(PostgresStore database)
    {
        await database.Check(CancellationToken.None);
        return $"{database.Shown}: version {SchemaSteps.Newest}, as this program needs it";
    }
}
