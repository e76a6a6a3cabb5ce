namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>Who may open a page.</summary>
public enum FaceAudience
{
    /// <summary>Nobody has to be signed in to the console: agents sign in on the page itself.</summary>
    Everybody,

    /// <summary>Supervisors and administrators.</summary>
    Supervisors,

    /// <summary>Administrators.</summary>
    Administrators,
}
