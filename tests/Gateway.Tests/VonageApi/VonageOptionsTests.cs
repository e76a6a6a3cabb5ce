using System.Security.Cryptography;
using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests.VonageApi;

public class VonageOptionsTests
{
    private const string Application = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

    [Fact]
    public void Nothing_configured_is_local_mode()
    {
        var options = Bind();
        Assert.False(options.HasAccount);
        Assert.False(options.HasOwnPlatform);
        Assert.False(options.HasCredentials);
        Assert.False(options.HasPlatform);
        Assert.Equal("https://api.nexmo.com/", options.ApiBase.AbsoluteUri);
        Assert.Equal("https://rest.nexmo.com/", options.RestBase.AbsoluteUri);
        Assert.True(options.Webhooks.AllowsUnsigned(isDevelopment: true));
        Assert.False(options.Webhooks.AllowsUnsigned(isDevelopment: false));
    }

    [Fact]
    public void Every_key_is_bound()
    {
        using var rsa = RSA.Create(2048);
        var options = Bind(
            ("Vonage:ApiKey", "k"), ("Vonage:ApiSecret", "s"), ("Vonage:ApplicationId", Application), ("Vonage:PrivateKey", rsa.ExportPkcs8PrivateKeyPem()),
            ("Vonage:SignatureSecret", "x"), ("Vonage:SignatureSecrets:k2", "y"), ("Vonage:Number", "447700900000"), ("Vonage:ApiBaseUrl", "http://127.0.0.1:9000/sim"),
            ("Vonage:RestBaseUrl", "http://127.0.0.1:9001"), ("Vonage:AllowedHosts:0", "example.com"), ("Vonage:Webhooks:AllowUnsigned", "true"));

        Assert.True(options.HasAccount);
        Assert.Equal("http://127.0.0.1:9000/sim/", options.ApiBase.AbsoluteUri);
        Assert.Equal("y", options.SignatureSecrets["k2"]);
        Assert.Equal(["example.com"], options.AllowedHosts);
        Assert.True(options.Webhooks.AllowsUnsigned(isDevelopment: false));
        Assert.Equal(("k", "s", "x", "447700900000"), (options.ApiKey, options.ApiSecret, options.SignatureSecret, options.Number));
    }

    [Theory]
    [InlineData("https://api-us-3.vonage.com", true)]
    [InlineData("https://api-sg-1.nexmo.com/v1/calls", true)]
    [InlineData("https://API.NEXMO.COM", true)]
    [InlineData("http://api.nexmo.com", false)]
    [InlineData("https://api.nexmo.com:8443", false)]
    [InlineData("https://api.nexmo.com.example.org", false)]
    [InlineData("https://user@api.nexmo.com", false)]
    [InlineData("https://api.nexmo.com@example.org", false)]
    [InlineData("ftp://api.nexmo.com", false)]
    [InlineData("http://127.0.0.1:9000/any", true)]
    [InlineData("http://127.0.0.1:9001", false)]
    [InlineData("https://one.example.com", true)]
    [InlineData("http://one.example.com", false)]
    [InlineData("https://one.example.com:444", false)]
    [InlineData("https://two.example.com:444", true)]
    [InlineData("http://simulator:8090/x", true)]
    [InlineData("http://simulator:8091", false)]
    [InlineData("http://localhost:1234", true)]
    public void Tokens_go_to_known_and_allowed_hosts_only(string url, bool allowed)
    {
        var options = Bind(
            ("Vonage:ApiBaseUrl", "http://127.0.0.1:9000"), ("Vonage:AllowedHosts:0", "one.example.com"), ("Vonage:AllowedHosts:1", "two.example.com:444"),
            ("Vonage:AllowedHosts:2", "http://simulator:8090"), ("Vonage:AllowedHosts:3", "localhost"));
        Assert.Equal(allowed, options.IsAllowedHost(new Uri(url)));
    }

    [Theory]
    [InlineData("Vonage:ApiBaseUrl", "api.nexmo.com", "'api.nexmo.com'", "https://api.nexmo.com")]
    [InlineData("Vonage:RestBaseUrl", "ftp://x", "'ftp://x'", "https://rest.nexmo.com")]
    [InlineData("Vonage:ApplicationId", "abcd1234", "'abcd1234'", "dashboard")]
    [InlineData("Vonage:ApplicationId", Application, "Vonage:PrivateKeyPath", "local mode")]
    [InlineData("Vonage:PrivateKey", "top secret", "Vonage:PrivateKey", "ApplicationId")]
    [InlineData("Vonage:PrivateKeyPath", "/no/such/file", "'/no/such/file'", "path of the key file")]
    [InlineData("Vonage:Number", "+44 7700 900000", "*00'", "E.164")]
    [InlineData("Vonage:Region", "europe", "'europe'", "eu-west")]
    [InlineData("Vonage:AllowedHosts:0", "https://example.com/path", "'https://example.com/path'", "without a path")]
    public void What_cannot_work_is_named_with_its_value_and_a_remedy(string key, string value, string shown, string remedy)
    {
        var message = Assert.Throws<OptionsValidationException>(() => Bind((key, value))).Message;
        Assert.Contains(key, message, StringComparison.Ordinal);
        Assert.Contains(shown, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.DoesNotContain("top secret", message, StringComparison.Ordinal);
        Assert.DoesNotContain("7700", message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_platform_with_a_simulator_or_with_key_and_secret()
    {
        Assert.True(Bind(("Vonage:ApiBaseUrl", "http://127.0.0.1:9000")).HasPlatform);
        Assert.False(Bind(("Vonage:ApiKey", "key1")).HasPlatform);
        Assert.True(Bind(("Vonage:ApiKey", "key1"), ("Vonage:ApiSecret", "secret1")).HasPlatform);
    }

    private static VonageOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        using var services = new ServiceCollection().AddVonageApi(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<VonageOptions>>().Value;
    }
}
