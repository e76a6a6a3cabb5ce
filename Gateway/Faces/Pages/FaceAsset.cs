namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>What a page loads; addresses below <c>/faces/</c>.</summary>
/// <param name="Script">Its module; null: it has none.</param>
/// <param name="Preload">Modules that the first one imports, at once or later.</param>
/// <param name="Style">Its style sheet, what all pages share included.</param>
public sealed record FaceAsset(string? Script, IReadOnlyList<string>? Preload, string? Style);
