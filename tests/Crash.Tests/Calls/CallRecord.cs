using System.Net.Http.Json;
using System.Text.Json;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>What the API tells of a call.</summary>
internal static class CallRecord
{
    /// <summary>Asserts that every event and every digit is in the timeline once, whether it was acknowledged at first or when it was repeated.</summary>
    public static async Task Holds(HttpClient gateway, string adminKey, Caller caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/calls/{caller.Uuid}") { Headers = { { "X-Api-Key", adminKey } } };
        using var answer = await gateway.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"GET /api/v1/calls/{caller.Uuid}: {answer.StatusCode}");
        var call = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var timeline = call.GetProperty("timeline").EnumerateArray().ToList();
        foreach (var sent in caller.Events)
        {
            var found = timeline.Count(entry => Text(entry, "kind") == "status" && Text(entry, "leg") == caller.Uuid
                && Text(entry, "status") == sent.Status && entry.GetProperty("at").GetDateTimeOffset() == sent.Timestamp);
            Assert.True(found == 1, $"{sent} is {found} times in the timeline: {call}");
        }

        foreach (var at in caller.DigitsTaken)
        {
            var found = timeline.Count(entry => Text(entry, "digits") is not null && entry.GetProperty("at").GetDateTimeOffset() == at);
            Assert.True(found == 1, $"digits of {at} are {found} times in the timeline: {call}");
        }
    }

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
