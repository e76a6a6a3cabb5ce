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
/// <param name="IsLocal">Local mode: there is no application at Vonage.</param>
/// <param name="HasCredentials">A Vonage account's API key and secret are configured, so that an application can be created.</param>
/// <param name="Simulator">Base of the platform's stand-in that the browser may use, in local mode with one.</param>
/// <param name="Assets">What was built.</param>
/// <param name="Now">When it is drawn.</param>
/// <param name="Here">Path and query of this page, to come back to.</param>
public sealed record FaceView(
    FaceTexts Texts, string? Theme, string? Name, string? Role, string? Csrf, bool IsLocal, bool HasCredentials, string? Simulator, FaceAssets Assets, DateTimeOffset Now, string Here)
{
    /// <summary>Field of a form that carries <see cref="Csrf"/>.</summary>
    public const string CsrfField = "__RequestVerificationToken";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether agents sign in with a PIN too.</summary>
    public bool TakesPin { get; init; }

    /// <summary>Name of the text about what this contact center is not connected to; null: nothing is to be said.</summary>
    public string? Notice => (IsLocal, HasCredentials, Simulator) switch
    {
        (false, _, null) => null,
        (false, _, _) or (true, false, not null) => "notice.simulator",
        (true, true, not null) => "notice.simulator.noApplication",
        (true, true, null) => "notice.noApplication",
        (true, false, null) => "notice.local",
    };

    /// <summary>What the page's script is told; safe inside a script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { language = Texts.Tag, Name, Role, Csrf = Role is null ? null : Csrf, IsLocal, Simulator, TakesPin, Now }, Json);
}
