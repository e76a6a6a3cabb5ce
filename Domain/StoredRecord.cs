using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain;

/// <summary>What is stored, together with what a newer release stored beside it: while releases run side by side, an older one writes back what it cannot read.</summary>
public abstract record StoredRecord
{
    /// <summary>Members that this release does not know, as they came; null: none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }

    /// <summary>What is not known may be a secret: it is never printed.</summary>
    protected virtual bool PrintMembers(StringBuilder text) => false;
}
