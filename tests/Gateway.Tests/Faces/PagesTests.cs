using System.Net;
using System.Reflection;
using System.Text.Json;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Gateway.Faces.Pages;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Tests.Architecture;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContactCenter.Gateway.Tests.Faces;

public class PagesTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    public static TheoryData<string, bool> Pages => new(FacePages.All.Select(page => (page.Path, page.Audience == FaceAudience.Administrators)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_shown_to_whom_it_is_for(string path, bool isForAdministrators)
    {
        using var nobody = new Browser(gateway);
        using var admin = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        using var supervisor = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);

        using var refused = await nobody.Http.GetAsync(new Uri(path, UriKind.Relative));
        var ofAdmin = await Get(admin, path);
        var ofSupervisor = await Get(supervisor, path);

        if (path == "/desk")
        {
            Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        }
        else
        {
            Assert.Equal((HttpStatusCode.Redirect, $"/sign-in?returnUrl={Uri.EscapeDataString(path)}"), (refused.StatusCode, refused.Headers.Location?.ToString()));
        }

        Assert.NotEqual(HttpStatusCode.Forbidden, ofAdmin.Status);
        Assert.Equal(isForAdministrators && ofAdmin.Status == HttpStatusCode.OK, ofSupervisor.Status == HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("en-GB", "en")]
    [InlineData("de,zh;q=0.5,en;q=0.7", "en")]
    [InlineData("zh;q=0,en;q=0.1", "en")]
    [InlineData("tlh", "en")]
    [InlineData("zh;q=nonsense;;", "en")]
    public async Task A_page_speaks_the_readers_language(string accepted, string expected)
    {
        using var browser = new Browser(gateway);
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        Assert.Contains($"<html lang=\"{expected}\"", (await Get(browser, "/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chose_a_language_and_colours_keeps_them()
    {
        using var browser = new Browser(gateway);
        using var chosen = await browser.Post("/faces/look", new() { ["language"] = "zh-CN", ["theme"] = "dark", ["returnUrl"] = "/desk?user=Jane" });
        using var odd = await browser.Post("/faces/look", new() { ["language"] = "<script>", ["theme"] = "purple", ["returnUrl"] = "//evil.example" });

        var page = await Get(browser, "/sign-in");

        Assert.Equal((HttpStatusCode.Redirect, "/desk?user=Jane"), (chosen.StatusCode, chosen.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.Redirect, FacePages.Home), (odd.StatusCode, odd.Headers.Location?.ToString()));
        Assert.Contains("<html lang=\"zh-CN\" data-theme=\"dark\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_loads_nothing_from_elsewhere_is_not_framed_and_not_kept()
    {
        using var browser = new Browser(gateway);
        using var response = await browser.Http.GetAsync(new Uri("/sign-in", UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task What_somebody_typed_is_text_and_never_markup()
    {
        using var browser = new Browser(gateway);

        var page = await Get(browser, "/sign-in?way=operator&name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&code=%3Cb%3E&retryAfter=%3Cb%3E&returnUrl=%22%3E%3Cimg%3E");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_was_built_without_pages_says_what_is_missing()
    {
        await using var bare = new SignInGateway();
        bare.With(services => services.Replace(ServiceDescriptor.Singleton(new FaceAssets(Path.Combine(Path.GetTempPath(), "nothing-is-here")))));
        await bare.InitializeAsync();
        using var browser = await new Browser(bare).As("Ada", SignInGateway.AdasPassword);

        var page = await Get(browser, "/console");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Node.js", page.Html, StringComparison.Ordinal);
        Assert.Contains("/api/docs", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("br, GZIP;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    [InlineData("identity;;nonsense", false)]
    [InlineData(null, false)]
    public async Task A_script_is_sent_packed_to_who_takes_that(string? accepted, bool isPacked)
    {
        var built = Directory.CreateTempSubdirectory("contact-center-faces-").FullName;
        Directory.CreateDirectory(Path.Combine(built, "assets"));
        await File.WriteAllTextAsync(Path.Combine(built, "manifest.json"), "{}");
        await File.WriteAllTextAsync(Path.Combine(built, "assets", "page-1.js"), "plain");
        await File.WriteAllTextAsync(Path.Combine(built, "assets", "page-1.js.gz"), "packed");
        await using var own = new SignInGateway();
        own.With(services => services.Replace(ServiceDescriptor.Singleton(new FaceAssets(built))));
        await own.InitializeAsync();
        using var browser = new Browser(own);
        if (accepted is not null)
        {
            browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        using var script = await browser.Http.GetAsync(new Uri("/faces/assets/page-1.js", UriKind.Relative));
        using var manifest = await browser.Http.GetAsync(new Uri("/faces/manifest.json", UriKind.Relative));

        Assert.Equal(isPacked ? "packed" : "plain", await script.Content.ReadAsStringAsync());
        Assert.Equal(isPacked ? ["gzip"] : [], script.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["Accept-Encoding"], script.Headers.Vary);
        Assert.Equal("{}", await manifest.Content.ReadAsStringAsync());
        Assert.Empty(manifest.Content.Headers.ContentEncoding);
        Directory.Delete(built, recursive: true);
    }

    [Fact]
    public void Every_language_has_a_text_for_every_page_role_and_refusal()
    {
        var codes = typeof(SignInCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(codes);
        string[] needed = [.. FacePages.All.Select(page => $"page.{page.Name}"), .. codes.Select(code => $"signIn.refused.{code}"), .. SignInWays(), "role.admin", "role.supervisor"];
        foreach (var texts in FaceTexts.Languages.Select(language => FaceTexts.Of(language.Tag)))
        {
            Assert.DoesNotContain(needed, key => !texts.Has(key));
            Assert.Equal(FaceTexts.Of("en").Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_code_of_a_refusal_has_words_in_the_other_language()
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(ArrowTests.Root(), "Faces", "src", "shell", "refusals.zh-CN.json")))!;
        Type[] owners = [typeof(NccoCodes), typeof(FlowCodes), typeof(QueueCodes), typeof(DialCodes), typeof(CallActionCodes), typeof(VonageCodes), typeof(SignInCodes)];
        var codes = owners.SelectMany(owner => owner.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.True(codes.Count > 80);
        Assert.DoesNotContain(codes, code => !texts.ContainsKey(code));
        Assert.All(texts, text => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", text.Value));
    }

    [Theory]
    [InlineData(false, true, false, null)]
    [InlineData(true, false, false, "notice.local")]
    [InlineData(true, true, false, "notice.noApplication")]
    [InlineData(true, false, true, "notice.simulator")]
    [InlineData(true, true, true, "notice.simulator.noApplication")]
    [InlineData(false, true, true, "notice.simulator")]
    public void Pages_say_what_the_contact_center_is_not_connected_to(bool isLocal, bool hasCredentials, bool hasSimulator, string? expected)
    {
        var view = new FaceView(
            FaceTexts.Of("en"), null, "Ada", "admin", "token", isLocal, hasCredentials, hasSimulator ? "http://127.0.0.1:1" : null, new FaceAssets("nothing-is-here"), DateTimeOffset.UnixEpoch, "/console");

        Assert.Equal(expected, view.Notice);
        Assert.True(expected is null || view.Texts.Has(expected));
    }

    [Fact]
    public void What_a_script_is_told_cannot_end_its_element()
    {
        var view = new FaceView(FaceTexts.Of("en"), null, "</script><script>alert(1)", "admin", "token", true, false, null, new FaceAssets("nothing-is-here"), DateTimeOffset.UnixEpoch, "/console");

        var json = view.ToJson();

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)", JsonDocument.Parse(json).RootElement.GetProperty("name").GetString());
    }

    private static IEnumerable<string> SignInWays() => ["signIn.way.account", "signIn.way.operator", "signIn.way.setup"];

    private static async Task<(HttpStatusCode Status, string Html)> Get(Browser browser, string path)
    {
        using var response = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
