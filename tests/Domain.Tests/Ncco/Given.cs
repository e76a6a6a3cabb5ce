using System.Text;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>Short forms for tests.</summary>
internal static class Given
{
    public static readonly WebUrl Here = Url("https://example.com/here");

    public static WebUrl Url(string text) => WebUrl.Create(text).Require();

    public static SpokenText Text(string text) => SpokenText.Create(text).Require();

    public static ConversationName Room(string name) => ConversationName.Create(name).Require();

    public static PhoneNumber Number(string text) => PhoneNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);

    public static TalkAction Talk(string text = "Hello", bool bargeIn = false) => TalkAction.Create(Text(text), bargeIn).Require();

    public static InputAction Input() => InputAction.Create(DtmfSettings.Default, null).Require();

    public static Result<NccoDocument> Parse(string json) => NccoParser.Parse(Encoding.UTF8.GetBytes(json));

    public static Result<NccoTemplate> Template(string json) => NccoTemplate.Create(Encoding.UTF8.GetBytes(json));

    public static string Json(NccoDocument document) => Encoding.UTF8.GetString(document.ToUtf8());

    public static string Json(params NccoAction[] actions) => Json(NccoDocument.Create(actions).Require());

    /// <summary>Code and path of each refusal, in the form <c>code at path</c>.</summary>
    public static string[] Faults<T>(Result<T> result) => [.. result.Refusals.Select(r => $"{r.Code} at {r.Path}")];
}
