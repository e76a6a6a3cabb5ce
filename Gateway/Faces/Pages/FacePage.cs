namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>A page that people open.</summary>
/// <param name="Name">Its name: of its text <c>page.NAME</c>, and of its folder below <c>Faces/src/pages</c>.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Audience">Who may open it.</param>
public sealed record FacePage(string Name, string Path, FaceAudience Audience)
{
    /// <summary>Whether somebody of the given role may open it.</summary>
    public bool IsFor(string? role) => Audience switch
    {
        FaceAudience.Everybody => true,
        FaceAudience.Supervisors => role is not null,
        _ => role == Api.Security.ApiSecurity.AdminRole,
    };
}
