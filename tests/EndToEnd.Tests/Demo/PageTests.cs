using System.Text.Json;

namespace ContactCenter.EndToEnd.Tests.Demo;

/// <summary>The simulator's page in a real browser, against the gateway.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task A_newcomer_calls_the_center_presses_1_and_talks_to_Jane_whose_app_is_on_the_same_page()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        await center.Simulator.LogInUsers();

        // With a path in CONTACT_CENTER_PICTURE the page is photographed, for the README.
        var result = await Browser.Run("call.mjs", new { url = center.Simulator.Url.GetLeftPart(UriPartial.Authority), picture = Environment.GetEnvironmentVariable("CONTACT_CENTER_PICTURE") });

        Assert.Equal(
            [
                "Calling 442079460000", "The center answers", "Thank you for calling my contact center.",
                "To talk to Jane, please press 1, or, to talk to Joe, press 2.", "Your turn: press keys or speak", "1 pressed",
                "Please wait while we connect you to Jane", "♪ ringback.wav", "Connected with Jane", "“Good morning, where is my order?”", "JaneLet me look.",
                "Call ended: hung up here",
            ],
            Texts(result, "heard"));
        Assert.Equal("Jane’s app rings.", result.GetProperty("ringing").GetString());
        Assert.Collection(
            Texts(result, "wire"),
            sent => Assert.Contains("\"digits\": \"1\"", sent, StringComparison.Ordinal),
            reply => Assert.Contains("\"user\": \"Jane\"", reply, StringComparison.Ordinal));
        Assert.Empty(Texts(result, "faults"));
        Assert.Empty(Texts(result, "complaints"));
    }

    [Fact]
    public async Task A_call_needs_no_pointer_and_fits_on_a_phone()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        await center.Simulator.LogInUsers();

        var result = await Browser.Run("keyboard.mjs", new { url = center.Simulator.Url.GetLeftPart(UriPartial.Authority) });

        Assert.Equal("Hang up", result.GetProperty("whileCalling").GetString());
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.Empty(Texts(result, "complaints"));
    }

    [Fact]
    public async Task An_agent_calls_a_telephone_that_is_picked_up_on_the_page()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        await center.Simulator.LogInUsers();

        var result = await Browser.Run("call-out.mjs", new { url = center.Simulator.Url.GetLeftPart(UriPartial.Authority) });

        Assert.Empty(Texts(result, "complaints"));
    }

    private static IReadOnlyList<string> Texts(JsonElement result, string name) => [.. result.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
