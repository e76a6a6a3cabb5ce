using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>What the build of <c>Faces</c> left beside this program; nothing when it was built without Node.</summary>
public sealed class FaceAssets : IDisposable
{
    /// <summary>Where assets are served.</summary>
    public const string Path = "/faces";

    private const string Base = "base";
    private readonly Dictionary<string, FaceAsset> _pages;

    /// <summary>Those beside this program.</summary>
    public FaceAssets()
        : this(System.IO.Path.Combine(AppContext.BaseDirectory, "faces"))
    {
    }

    /// <param name="folder">Where they lie.</param>
    internal FaceAssets(string folder)
    {
        var manifest = System.IO.Path.Combine(folder, "manifest.json");
        _pages = File.Exists(manifest) ? JsonSerializer.Deserialize<Dictionary<string, FaceAsset>>(File.ReadAllText(manifest), JsonSerializerOptions.Web)! : [];
        Files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;
    }

    /// <summary>The files; null: there are none.</summary>
    public PhysicalFileProvider? Files { get; }

    /// <summary>Style of a page that has no script; null: the pages were not built.</summary>
    public string? Style => _pages.GetValueOrDefault(Base)?.Style;

    /// <summary>What a page loads; null: it was not built.</summary>
    public FaceAsset? Of(FacePage page) => _pages.GetValueOrDefault(page.Name);

    /// <summary>Whether a page was built.</summary>
    public bool Has(FacePage page) => _pages.ContainsKey(page.Name);

    /// <inheritdoc/>
    public void Dispose() => Files?.Dispose();
}
