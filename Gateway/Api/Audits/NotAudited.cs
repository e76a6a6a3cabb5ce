namespace ContactCenter.Gateway.Api.Audits;

/// <summary>Marks an endpoint that changes nothing though it takes a body.</summary>
internal sealed class NotAudited;
