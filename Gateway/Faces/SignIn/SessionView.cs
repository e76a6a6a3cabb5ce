namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Who sends a request.</summary>
/// <param name="Name">For people: the operator, <c>account {API key}</c>, <c>set-up key</c>, <c>admin key</c>, or the agent.</param>
/// <param name="Role"><c>admin</c>, <c>supervisor</c> or <c>agent</c>.</param>
/// <param name="ExpiresAt">When the session ends unless it is used, or the token; null: a key, which does not end.</param>
internal sealed record SessionView(string Name, string Role, DateTimeOffset? ExpiresAt);
