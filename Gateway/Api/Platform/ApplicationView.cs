using ContactCenter.Gateway.Api.Http;
using ContactCenter.VonageApi.Applications;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>The application in force; no secrets.</summary>
/// <param name="Origin"><c>configured</c>, <c>created</c> or <c>adopted</c>; <c>local</c>: made up, Vonage does not know it.</param>
/// <param name="ApplicationId">Its id.</param>
/// <param name="Name">Name for people; absent where Vonage could not be asked.</param>
/// <param name="Region">Region that it is bound to.</param>
/// <param name="IsRight">True: everything is as we need it; absent where that could not be found out.</param>
/// <param name="Differences">What is not as we need it; PUT sets it right.</param>
/// <param name="Problem">Why Vonage could not be asked.</param>
public sealed record ApplicationView(
    string Origin, string ApplicationId, string? Name, string? Region, bool? IsRight, IReadOnlyList<SettingDifference> Differences, ApiError? Problem);
