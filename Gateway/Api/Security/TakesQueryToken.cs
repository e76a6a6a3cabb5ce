namespace ContactCenter.Gateway.Api.Security;

/// <summary>Marks an endpoint where an agent's token may stand in the query as <c>access_token</c>, for clients that cannot set headers.</summary>
internal sealed class TakesQueryToken;
