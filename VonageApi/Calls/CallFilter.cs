using System.Globalization;

namespace ContactCenter.VonageApi.Calls;

/// <summary>Which legs a list shows, and which part of the list (facts §4.2).</summary>
public sealed record CallFilter
{
    /// <summary>Most of a page.</summary>
    public const int LargestPage = 100;

    /// <summary>One status; the platform does not filter by <c>human</c> and <c>disconnected</c>. Null for all.</summary>
    public string? Status { get; init; }

    /// <summary>Legs that began at or after this second; null for no bound.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>Legs that began before; null for no bound.</summary>
    public DateTimeOffset? StartedBefore { get; init; }

    /// <summary>Legs of one conversation; null for all.</summary>
    public string? ConversationUuid { get; init; }

    /// <summary>True for the newest first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Legs of a page, 1 to 100.</summary>
    public int PageSize { get; init; } = LargestPage;

    /// <summary>Legs to pass over: <see cref="CallPage.NextIndex"/> of the page before.</summary>
    public int RecordIndex { get; init; }

    /// <summary>Where legs are asked for; null for the general host.</summary>
    public Uri? RegionUrl { get; init; }

    internal string ToQuery()
    {
        var parts = new List<string>(7);
        Add("status", Status);
        Add("date_start", Second(StartedFrom));
        Add("date_end", Second(StartedBefore));
        Add("conversation_uuid", ConversationUuid);
        Add("order", NewestFirst ? "desc" : "asc");
        Add("page_size", PageSize.ToString(CultureInfo.InvariantCulture));
        Add("record_index", RecordIndex.ToString(CultureInfo.InvariantCulture));
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private static string? Second(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
