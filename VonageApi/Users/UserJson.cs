using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Users;

/// <summary>Users as the platform writes them.</summary>
internal static class UserJson
{
    public static byte[] Write(string name, string? displayName) => JsonBody.Object(json =>
    {
        json.WriteString("name", name);
        json.Optional("display_name", displayName);
    });

    /// <summary>One user; <paramref name="name"/> stands in where the answer has none, as old versions do.</summary>
    public static VonageUser? Read(JsonElement user, string? name = null) =>
        user.Text("id") is { Length: > 0 } id && (user.Text("name") ?? name) is { } known ? new VonageUser(id, known, user.Text("display_name")) : null;

    /// <summary>A page of users.</summary>
    public static UserPage? ReadPage(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? new([.. root.Embedded("users").Select(user => Read(user)).OfType<VonageUser>()], root.LinkParameter("next", "cursor") is { Length: > 0 } cursor ? cursor : null)
        : null;
}
