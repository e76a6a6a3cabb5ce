using System.Text.Json;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>An NCCO as the platform reads it.</summary>
internal sealed class Ncco(byte[] body)
{
    private readonly JsonElement[] _actions = [.. JsonDocument.Parse(body).RootElement.EnumerateArray()];

    /// <summary>Where digits are to be sent, or null when none are asked for.</summary>
    public Uri? InputUrl => Find("input") is { } input ? new Uri(input.GetProperty("eventUrl")[0].GetString()!) : null;

    /// <summary>The app user that the caller is connected to, or null.</summary>
    public string? ConnectedUser => Find("connect") is { } connect ? connect.GetProperty("endpoint")[0].GetProperty("user").GetString() : null;

    /// <summary>Payload and address of the request to go on, which the platform makes when nothing before it was answered; or null.</summary>
    public (JsonElement Payload, Uri Url)? Resume =>
        Find("notify") is { } notify ? (notify.GetProperty("payload"), new Uri(notify.GetProperty("eventUrl")[0].GetString()!)) : null;

    public override string ToString() => JsonSerializer.Serialize(_actions);

    private JsonElement? Find(string action)
    {
        foreach (var candidate in _actions)
        {
            if (candidate.GetProperty("action").GetString() == action)
            {
                return candidate;
            }
        }

        return null;
    }
}
