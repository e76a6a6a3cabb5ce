using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ContactCenter.Deployment.Tests;

/// <summary>The compose file says what the programs understand.</summary>
public sealed class ComposeTests
{
    private static readonly Dictionary<string, object> File = Read();

    private static readonly IReadOnlyDictionary<string, Dictionary<object, object>> Services =
        Map(File["services"]).ToDictionary(service => (string)service.Key, service => Map(service.Value));

    [Fact]
    public void Every_program_that_the_dockerfile_builds_is_a_service_of_its_own_image() => Assert.All(Repository.Programs, program =>
    {
        var service = Services[program.ToLowerInvariant()];
        Assert.Equal(Repository.Image(program), service["image"]);
        Assert.Equal(program, Map(Map(service["build"])["args"])["PROJECT"]);
    });

    [Fact]
    public void Every_setting_is_one_that_a_program_reads()
    {
        var settings = Repository.Programs.SelectMany(program => Services[program.ToLowerInvariant()].TryGetValue("environment", out var environment) ? Map(environment).Keys.Cast<string>() : [])
            .Concat(Map(File["secrets"]).Keys.Cast<string>())
            .Concat(Repository.Text("deploy", "compose", "demo", "settings.env").Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#').Select(line => line.Split('=')[0]));
        Assert.All(settings, setting => Assert.True(KnownSettings.Has(setting), setting));
    }

    [Fact]
    public void Demo_has_a_file_for_every_secret() => Assert.All(
        Map(File["secrets"]).Keys.Cast<string>(),
        secret => Assert.NotEmpty(Repository.Text("deploy", "compose", "demo", secret)));

    [Fact]
    public void Every_service_has_its_limits_and_gains_no_rights() => Assert.All(Services.Values, service =>
    {
        Assert.True(Map(Map(Map(service["deploy"])["resources"])["limits"]) is { } limits && limits.ContainsKey("memory") && limits.ContainsKey("cpus"));
        Assert.Equal(["no-new-privileges:true"], (List<object>)service["security_opt"]);
        Assert.Equal(["ALL"], (List<object>)service["cap_drop"]);
        Assert.Equal("unless-stopped", service["restart"]);
    });

    [Fact]
    public void Programs_write_to_memory_only_and_are_checked() => Assert.All(Repository.Programs, program =>
    {
        var service = Services[program.ToLowerInvariant()];
        Assert.Equal("true", service["read_only"]);
        Assert.True(service.ContainsKey("healthcheck"));
        Assert.False(service.ContainsKey("volumes"));
    });

    [Fact]
    public void Nothing_is_published_beyond_this_machine() => Assert.All(
        Services.Values.Where(service => service.ContainsKey("ports")).SelectMany(service => (List<object>)service["ports"]),
        port => Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    private static Dictionary<string, object> Read() => new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(
        new MergingParser(new Parser(new StringReader(Repository.Text("docker-compose.yml")))));
}
