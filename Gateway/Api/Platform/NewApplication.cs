using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>The application to make.</summary>
/// <param name="Name">Name for people, up to 100 characters; "Contact center" when absent.</param>
/// <param name="Region"><c>na-east</c>, <c>na-west</c>, <c>eu-west</c>, <c>eu-east</c>, <c>apac-sng</c> or <c>apac-australia</c>; absent: the platform's choice.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewApplication(string? Name = null, string? Region = null);
