namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>What a page loads; addresses below <c>/faces/</c>.</summary>
/// <param name="Script">Its module; null: it has none.</param>
/// <param name="Preload">Modules that the first one imports.</param>
/// <param name="Style">Its style sheet; null: it has none of its own.</param>
public sealed record FaceAsset(string? Script, IReadOnlyList<string>? Preload, string? Style);
