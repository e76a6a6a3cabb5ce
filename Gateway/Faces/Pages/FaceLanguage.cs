namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>A language of the pages.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">Its own name for itself.</param>
public sealed record FaceLanguage(string Tag, string Name);
