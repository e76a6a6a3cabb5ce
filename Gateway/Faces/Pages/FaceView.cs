using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>For whom a page is drawn.</summary>
/// <param name="Texts">Their language.</param>
/// <param name="Theme">light or dark; null: as the device.</param>
/// <param name="Name">Who is signed in; null: nobody.</param>
/// <param name="Role">Their role; null: nobody is signed in.</param>
/// <param name="Csrf">What their changes carry; null: nobody is signed in.</param>
/// <param name="IsLocal">Local mode.</param>
/// <param name="Simulator">Base of the platform's stand-in that the browser may use, in local mode with one.</param>
/// <param name="Assets">What was built.</param>
/// <param name="Now">When it is drawn.</param>
/// <param name="Here">Path and query of this page, to come back to.</param>
public sealed record FaceView(
    FaceTexts Texts, string? Theme, string? Name, string? Role, string? Csrf, bool IsLocal, string? Simulator, FaceAssets Assets, DateTimeOffset Now, string Here)
{
    /// <summary>Field of a form that carries <see cref="Csrf"/>.</summary>
    public const string CsrfField = "__RequestVerificationToken";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the page's script is told; safe inside a script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { language = Texts.Tag, Name, Role, Csrf = Role is null ? null : Csrf, IsLocal, Simulator, Now }, Json);
}
