using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>How the gateway starts, and how it says that it does not.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task A_published_gateway_runs_from_any_working_directory_and_keeps_its_data_where_it_was_told()
    {
        using var installed = new TempFolder();
        using var elsewhere = new TempFolder();
        var folder = installed["program files"];
        await Programs.Publish(Programs.Gateway, folder);
        await using var installation = new EmbeddedGateway();

        var gateway = await installation.StartReady(Path.Combine(folder, Path.GetFileName(Programs.Gateway)), elsewhere.Path);

        var caller = new Caller();
        Assert.True((await caller.Answer(gateway.Http)).IsAcknowledged);
        Assert.NotNull(caller.Heard.InputUrl);
        Assert.True(File.Exists(installation.DataFile));
        using var music = await gateway.Http.GetAsync("/media/hold.mp3");
        Assert.Equal(("audio/mpeg", true), (music.Content.Headers.ContentType?.MediaType, music.IsSuccessStatusCode));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public async Task A_relative_data_directory_lies_in_the_working_directory()
    {
        using var work = new TempFolder();
        await using var installation = new EmbeddedGateway(new Dictionary<string, string> { ["ContactCenter__DataDirectory"] = "here" });

        await installation.StartReady(workingDirectory: work.Path);

        Assert.True(File.Exists(Path.Combine(work["here"], "contact-center.db")));
    }

    [Fact]
    public async Task A_second_gateway_on_the_same_data_is_refused_in_one_line_that_names_the_file_and_the_first_serves_on()
    {
        await using var installation = new EmbeddedGateway();
        var first = await installation.StartReady();

        var second = installation.Start(port: Ports.Free());

        var exitCode = await second.Process.Ended(Readiness.Limit);
        Assert.Equal(1, exitCode);
        var line = Assert.Single(Lines(second.Process));
        Assert.StartsWith("Not started: ", line, StringComparison.Ordinal);
        Assert.Contains(installation.DataFile, line, StringComparison.Ordinal);
        Assert.True((await new Caller().Answer(first.Http)).IsAcknowledged);
    }

    [Theory]
    [InlineData("ContactCenter__PublicUrl", "garbage", "ContactCenter:PublicUrl is 'garbage'")]
    [InlineData("ContactCenter__PublicUrl", "ftp://calls.example.com", "ContactCenter:PublicUrl is 'ftp://calls.example.com'")]
    [InlineData("ContactCenter__Mode", "Sideways", "ContactCenter:Mode is 'Sideways'; use Embedded or Gateway")]
    [InlineData("ContactCenter__Mode", "7", "ContactCenter:Mode is '7'")]
    [InlineData("Dialling__AllowedPrefixes__0", "44x", "Dialling:AllowedPrefixes:0 is '44x'")]
    [InlineData("ContactCenter__SignInsPerMinute", "many", "'many' at 'ContactCenter:SignInsPerMinute'")]
    [InlineData("ContactCenter__Clock", "Sundial", "ContactCenter:Clock is 'Sundial'; use System or Driven")]
    [InlineData("Agents__SignIn", "Handshake", "Agents:SignIn is 'Handshake'")]
    [InlineData("Vonage__ApplicationId", "abc", "Vonage:ApplicationId is 'abc'")]
    [InlineData("Vonage__ApiBaseUrl", "api.nexmo.com", "Vonage:ApiBaseUrl is 'api.nexmo.com'")]
    [InlineData("Vonage__Budget__LegsPerSecond", "0", "Vonage:Budget:LegsPerSecond is 0; choose 1 to 10000")]
    [InlineData("Vonage__Number", "+44 7700 900001", "Vonage:Number is '*************01'")]
    public async Task Wrong_configuration_is_refused_at_start_by_key_and_value(string key, string value, string said)
    {
        await using var installation = new EmbeddedGateway(new Dictionary<string, string> { [key] = value });

        var gateway = installation.Start();

        Assert.Equal(1, await gateway.Process.Ended(Readiness.Limit));
        var lines = Lines(gateway.Process);
        Assert.All(lines, line => Assert.StartsWith("Not started: ", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Production", "only the Development environment")]
    [InlineData("ContactCenter__Mode", "Gateway", "only one process can be driven")]
    public async Task A_driven_clock_is_refused_where_it_would_move_more_than_one_developers_process(string key, string value, string said)
    {
        await using var installation = new EmbeddedGateway(new Dictionary<string, string> { ["ContactCenter__Clock"] = "Driven", [key] = value });

        var gateway = installation.Start();

        Assert.Equal(1, await gateway.Process.Ended(Readiness.Limit));
        var line = Assert.Single(Lines(gateway.Process));
        Assert.StartsWith("Not started: ContactCenter:Clock is 'Driven'; ", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_refused_by_its_address()
    {
        await using var installation = new EmbeddedGateway();
        await using var other = new EmbeddedGateway();
        await installation.StartReady();

        var second = other.Start(port: installation.Port);

        Assert.Equal(1, await second.Process.Ended(Readiness.Limit));
        Assert.Contains(Lines(second.Process), line => line.StartsWith("Not started: ", StringComparison.Ordinal)
            && line.Contains($"127.0.0.1:{installation.Port}", StringComparison.Ordinal));
    }

    private static List<string> Lines(ChildProcess process) =>
        [.. process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
