using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Calls;

/// <summary>Legs as the platform writes them.</summary>
internal static class CallJson
{
    private static readonly string[] Addresses = ["number", "user", "uri", "extension", "id"];

    public static CreatedCall? ReadCreated(JsonElement root) =>
        root.Text("uuid") is { Length: > 0 } uuid ? new(uuid, root.Text("conversation_uuid"), root.Text("status") ?? "started") : null;

    public static CallRecord? Read(JsonElement root) => root.Text("uuid") is { Length: > 0 } uuid
        ? new(uuid, root.Text("status") ?? "")
        {
            ConversationUuid = root.Text("conversation_uuid"),
            Direction = root.Text("direction"),
            From = End(root.Member("from")),
            To = End(root.Member("to")),
            StartTime = root.Time("start_time"),
            EndTime = root.Time("end_time"),
            Duration = root.Amount("duration") is { } seconds and >= 0 and < int.MaxValue ? TimeSpan.FromSeconds((double)seconds) : null,
            Rate = root.Amount("rate"),
            Price = root.Amount("price"),
            Network = root.TextOrNumber("network"),
        }
        : null;

    /// <summary>A page; whether another follows tells the link, or where there is none the count.</summary>
    public static CallPage? ReadPage(JsonElement root, CallFilter filter)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var items = root.Embedded("calls").ToList();
        var next = filter.RecordIndex + items.Count;
        var more = items.Count > 0 && (root.Count("count") is { } all ? next < all : root.Member("_links")?.Member("next") is not null);
        return new([.. items.Select(Read).OfType<CallRecord>()], more ? next : null);
    }

    // An object in real answers, a list of one in older ones, and a plain text in events.
    private static CallEnd? End(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 => End(list[0]),
        { ValueKind: JsonValueKind.Object } end => Addresses.Select(name => end.TextOrNumber(name)).FirstOrDefault(text => text is not null) is { } address
            ? new(end.Text("type"), address.Trim())
            : null,
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } address => new(null, address.Trim()),
        _ => null,
    };
}
