using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>The application to take over, or to set right when nothing is given.</summary>
/// <param name="ApplicationId">Its id; absent: the one in force.</param>
/// <param name="PrivateKey">Its private key as PEM; together with <paramref name="ApplicationId"/>. Kept, never shown.</param>
/// <param name="Region">Region to bind it to; absent: as it is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ApplicationAdoption(string? ApplicationId = null, string? PrivateKey = null, string? Region = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"ApplicationAdoption {{ {ApplicationId} }}";
}
