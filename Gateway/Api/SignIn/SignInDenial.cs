using ContactCenter.Domain;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Why an agent's app gets no token.</summary>
/// <param name="Why">With a path for a field that is missing (400), without one for wrong credentials (401).</param>
/// <param name="Wait">How long nobody of this name is judged (429); null: the next try is.</param>
public sealed record SignInDenial(Refusal Why, TimeSpan? Wait = null);
