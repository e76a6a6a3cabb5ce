using ContactCenter.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Tests.Hosting;

/// <summary>Secrets that a container is given as files.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("secrets-").FullName;

    [Fact]
    public void File_is_the_value_of_the_key_that_it_is_named_after()
    {
        Write("Vonage__ApiSecret", "s3cret\n");
        Write("Vonage__PrivateKey", "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n");
        var configuration = Read();
        Assert.Equal("s3cret", configuration["Vonage:ApiSecret"]);
        Assert.Equal("-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----", configuration["Vonage:PrivateKey"]);
    }

    [Fact]
    public void File_outranks_settings_files_and_the_command_line_outranks_it()
    {
        Write("Vonage__ApiSecret", "of the file");
        Write("Vonage__ApiKey", "of the file");
        var configuration = Read("--Vonage:ApiKey=of the command line");
        Assert.Equal("of the file", configuration["Vonage:ApiSecret"]);
        Assert.Equal("of the command line", configuration["Vonage:ApiKey"]);
    }

    [Fact]
    public void Files_of_a_mounted_volume_are_read_through_its_links()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "..2026_11_27"));
        Write(Path.Combine("..2026_11_27", "Vonage__ApiSecret"), "s3cret");
        File.CreateSymbolicLink(Path.Combine(_directory, "..data"), "..2026_11_27");
        File.CreateSymbolicLink(Path.Combine(_directory, "Vonage__ApiSecret"), Path.Combine("..data", "Vonage__ApiSecret"));
        Assert.Equal("s3cret", Read()["Vonage:ApiSecret"]);
    }

    [Fact]
    public void Directory_need_not_be_there()
    {
        Directory.Delete(_directory);
        Assert.Equal("of the settings", Read()["Vonage:ApiSecret"]);
        Directory.CreateDirectory(_directory);
    }

    [Fact]
    public void File_that_cannot_be_read_is_refused_in_one_line_that_names_it()
    {
        File.CreateSymbolicLink(Path.Combine(_directory, "Vonage__ApiSecret"), Path.Combine(_directory, "..gone"));
        var refusal = Assert.Throws<OptionsValidationException>(() => Read());
        var line = Assert.Single(refusal.Failures);
        Assert.StartsWith($"ContactCenter:SecretsDirectory is '{_directory}', and a file there cannot be read: ", line, StringComparison.Ordinal);
        Assert.Contains("Vonage__ApiSecret", line, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);

    private ConfigurationManager Read(params string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [SecretFiles.Key] = _directory,
            ["Vonage:ApiSecret"] = "of the settings",
            ["Vonage:ApiKey"] = "of the settings",
        });
        configuration.AddSecretFiles(args);
        return configuration;
    }
}
