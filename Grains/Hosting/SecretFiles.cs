using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>
/// Secrets as files, a key each, as Docker and Kubernetes hand them over: <c>Vonage__ApiSecret</c> holds <c>Vonage:ApiSecret</c>. Unlike the environment, files show in
/// no listing of processes or containers.
/// </summary>
public static class SecretFiles
{
    /// <summary>Key of the configuration that names another directory than <see cref="Directory"/>.</summary>
    public const string Key = "ContactCenter:SecretsDirectory";

    /// <summary>Where they lie unless configured.</summary>
    public const string Directory = "/run/secrets";

    /// <summary>Adds the files, if there are any. They outrank settings files, and are outranked by the environment and the command line.</summary>
    /// <param name="configuration">Configuration of the program, with everything else in it.</param>
    /// <param name="args">The command line.</param>
    /// <exception cref="OptionsValidationException">A file cannot be read.</exception>
    public static void AddSecretFiles(this IConfigurationManager configuration, string[] args)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var directory = configuration[Key] ?? Directory;
        try
        {
            configuration.AddKeyPerFile(Path.GetFullPath(directory), optional: true).AddEnvironmentVariables().AddCommandLine(args);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new OptionsValidationException(
                Key,
                typeof(string),
                [$"{Key} is '{directory}', and a file there cannot be read: {e.Message} Let user {Environment.UserName} read it, or name another directory."]);
        }
    }
}
