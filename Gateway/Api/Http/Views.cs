using System.Text.Json;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Reads views back where a list needs a part of them.</summary>
internal static class Views
{
    public static T Read<T>(this JsonReply view) => JsonSerializer.Deserialize<T>(view.Utf8, StateJson.Views)!;
}
