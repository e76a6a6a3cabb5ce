using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>Runs a program of ours: what its operator can mend is said in one line each, not in a stack trace with a core dump.</summary>
public static class ProgramRun
{
    /// <summary>Exit code of a program that refused to start.</summary>
    public const int Refused = 1;

    private static readonly string[] StartLogs = ["Microsoft.Extensions.Hosting.Internal.Host", "Orleans.Runtime.Silo", "Orleans.Runtime.SiloLifecycleSubject"];

    /// <summary>What fails at start reaches <see cref="Until"/> as an exception: the hosts' own logs do not tell it, with its stack, before.</summary>
    public static void TellOnce(ILoggingBuilder logging)
    {
        ArgumentNullException.ThrowIfNull(logging);

        // A rule's category is a prefix, so the exact name is compared here.
        logging.Services.Configure<LoggerFilterOptions>(filters =>
        {
            foreach (var name in StartLogs)
            {
                filters.Rules.Add(new(null, name, null, (_, category, level) => level >= (category == name ? LogLevel.Critical : LogLevel.Warning)));
            }
        });
    }

    /// <summary>Runs until the program stops; other exceptions are bugs and pass.</summary>
    /// <param name="program">Starts and runs it.</param>
    /// <param name="mendable">Types of exceptions, beyond those of the configuration, whose message tells the operator what to do.</param>
    /// <returns>Exit code.</returns>
    public static async Task<int> Until(Func<Task> program, params Type[] mendable)
    {
        ArgumentNullException.ThrowIfNull(program);
        try
        {
            await program();
            return 0;
        }
        catch (Exception e) when (Reasons(e, mendable) is { Count: > 0 } reasons)
        {
            foreach (var reason in reasons)
            {
                await Console.Error.WriteLineAsync($"Not started: {reason}");
            }

            return Refused;
        }
    }

    private static List<string> Reasons(Exception e, Type[] mendable) =>
        e is OptionsValidationException options ? [.. options.Failures.Select(Line)]
        : e is OrleansConfigurationException || mendable.Any(type => type.IsInstanceOfType(e)) || IsUnreadableSetting(e) || IsTakenAddress(e) ? [Line(e.Message)]
        : e is AggregateException several ? [.. several.InnerExceptions.SelectMany(inner => Reasons(inner, mendable)).Distinct()]
        : e.InnerException is { } inner ? Reasons(inner, mendable)
        : [];

    // The binder's own exception: there is no type for it.
    private static bool IsUnreadableSetting(Exception e) =>
        e is InvalidOperationException && e.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal);

    private static bool IsTakenAddress(Exception e) => e is IOException && e.Message.StartsWith("Failed to bind to address", StringComparison.Ordinal);

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
