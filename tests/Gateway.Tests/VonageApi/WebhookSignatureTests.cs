using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.VonageApi.Signatures;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.VonageApi;

public class WebhookSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(SignedWebhooks.PostBody);

    private readonly FakeTimeProvider _clock = new(SignedWebhooks.IssuedAt);
    private readonly WebhookSignature _signature;

    public WebhookSignatureTests() => _signature = new WebhookSignature(new SignatureSecrets(SignedWebhooks.Secret), _clock);

    [Fact]
    public void A_post_signed_by_the_platform_is_accepted()
    {
        var verdict = _signature.VerifyPost(SignedWebhooks.PostAuthorization, Body);
        Assert.True(verdict.IsValid);
        Assert.Equal("signature-valid", verdict.Reason);
    }

    [Fact]
    public void A_get_signed_by_the_platform_is_accepted_in_the_order_of_its_url_only()
    {
        var parameters = OrderedQuery.Parse("?" + SignedWebhooks.GetQuery);
        Assert.True(_signature.VerifyGet(SignedWebhooks.GetAuthorization, parameters).IsValid);

        parameters.Reverse();
        Expect(SignatureOutcome.Wrong, "signature-other-payload", _signature.VerifyGet(SignedWebhooks.GetAuthorization, parameters));
    }

    [Theory]
    [InlineData(0, true, "signature-valid")]
    [InlineData(300, true, "signature-valid")]
    [InlineData(301, false, "signature-too-old")]
    [InlineData(-300, true, "signature-valid")]
    [InlineData(-301, false, "signature-from-the-future")]
    public void A_signature_is_good_for_five_minutes_either_way(int secondsLater, bool isValid, string reason)
    {
        var clock = new FakeTimeProvider(SignedWebhooks.IssuedAt.AddSeconds(secondsLater));
        var verdict = new WebhookSignature(new SignatureSecrets(SignedWebhooks.Secret), clock).VerifyPost(SignedWebhooks.PostAuthorization, Body);
        Assert.Equal((isValid, reason), (verdict.IsValid, verdict.Reason));
    }

    [Fact]
    public void Each_changed_byte_of_the_body_is_noticed()
    {
        for (var i = 0; i < Body.Length; i++)
        {
            var changed = (byte[])Body.Clone();
            changed[i] ^= 1;
            Expect(SignatureOutcome.Wrong, "signature-other-payload", _signature.VerifyPost(SignedWebhooks.PostAuthorization, changed));
        }
    }

    [Fact]
    public void A_changed_signature_or_secret_is_noticed()
    {
        var other = SignedWebhooks.PostAuthorization[..^5] + (SignedWebhooks.PostAuthorization[^5] == 'A' ? 'B' : 'A') + SignedWebhooks.PostAuthorization[^4..];
        Expect(SignatureOutcome.Wrong, "signature-mismatch", _signature.VerifyPost(other, Body));
        Expect(
            SignatureOutcome.Wrong,
            "signature-mismatch",
            new WebhookSignature(new SignatureSecrets("another secret"), _clock).VerifyPost(SignedWebhooks.PostAuthorization, Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    public void No_signature_is_missing_and_not_wrong(string? authorization) =>
        Expect(SignatureOutcome.Missing, "signature-missing", _signature.VerifyPost(authorization, Body));

    [Fact]
    public void Without_a_secret_nothing_can_be_checked() =>
        Expect(
            SignatureOutcome.Missing,
            "signature-secret-not-configured",
            new WebhookSignature(new SignatureSecrets(" "), _clock).VerifyPost(SignedWebhooks.PostAuthorization, Body));

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30")]
    [InlineData("Bearer W10.e30.AA")]
    [InlineData("Bearer e30.W10.AA")]
    [InlineData("Bearer e30.e30.AA.AA")]
    public void What_is_no_token_is_malformed(string authorization) =>
        Expect(SignatureOutcome.Wrong, "signature-malformed", _signature.VerifyPost(authorization, Body));

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":"hs256","typ":"JWT"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    public void No_other_algorithm_is_accepted_even_with_a_right_hash(string header)
    {
        foreach (var signature in new[] { "", null })
        {
            Expect(SignatureOutcome.Wrong, "signature-algorithm", _signature.VerifyPost(Token(header, Claims(), signature), Body));
        }
    }

    [Fact]
    public void A_token_without_time_or_payload_is_refused()
    {
        const string header = """{"alg":"HS256","typ":"JWT"}""";
        Assert.True(_signature.VerifyPost(Token(header, Claims()), Body).IsValid);
        Expect(SignatureOutcome.Wrong, "signature-undated", _signature.VerifyPost(Token(header, $$"""{"payload_hash":"{{Hash(Body)}}"}"""), Body));
        Expect(SignatureOutcome.Wrong, "signature-undated", _signature.VerifyPost(Token(header, $$"""{"iat":"1587494962","payload_hash":"{{Hash(Body)}}"}"""), Body));
        Expect(SignatureOutcome.Wrong, "signature-other-payload", _signature.VerifyPost(Token(header, """{"iat":1587494962}"""), Body));
        Expect(SignatureOutcome.Wrong, "signature-too-old", _signature.VerifyPost(Token(header, $$"""{"iat":{{long.MinValue}}}"""), Body));
        Expect(SignatureOutcome.Wrong, "signature-from-the-future", _signature.VerifyPost(Token(header, $$"""{"iat":{{long.MaxValue}}}"""), Body));
    }

    [Fact]
    public void A_hash_over_the_compact_form_is_accepted_for_a_body_with_spaces()
    {
        var sent = """{ "from" : "4479", "list": [ 1.50, -2e3, true, null, {} ,[] ], "text":"\u00e9\/\ud83d\ude00\"\n\u0001" }""";
        var compact = "{\"from\":\"4479\",\"list\":[1.50,-2e3,true,null,{},[]],\"text\":\"é/😀\\\"\\n\\u0001\"}";
        var authorization = new WebhookSigner(SignedWebhooks.Secret).SignPost(Encoding.UTF8.GetBytes(compact), SignedWebhooks.IssuedAt);

        Assert.True(_signature.VerifyPost(authorization, Encoding.UTF8.GetBytes(sent)).IsValid);
        Assert.False(_signature.VerifyPost(authorization, Encoding.UTF8.GetBytes(sent.Replace("4479", "4478", StringComparison.Ordinal))).IsValid);
    }

    [Fact]
    public void Nested_json_in_a_query_is_signed_as_the_text_that_it_is()
    {
        var query = "to=1&dtmf=%7B%22digits%22:%223%22,%22timed_out%22:true%7D&call=a%2Bb+c&step=menu";
        var hashed = """{"to":"1","dtmf":"{\"digits\":\"3\",\"timed_out\":true}","call":"a+b c","step":"menu"}""";
        var authorization = new WebhookSigner(SignedWebhooks.Secret).SignPost(Encoding.UTF8.GetBytes(hashed), SignedWebhooks.IssuedAt);

        Assert.True(_signature.VerifyGet(authorization, OrderedQuery.Parse(query)).IsValid);
    }

    [Fact]
    public void Each_account_has_its_own_secret()
    {
        var secrets = new SignatureSecrets(null, [new("a1b2c3d", SignedWebhooks.Secret), new("other", "s")]);
        var signature = new WebhookSignature(secrets, _clock);

        Assert.True(signature.VerifyPost(SignedWebhooks.PostAuthorization, Body).IsValid);
        Assert.True(signature.VerifyPost(new WebhookSigner("s", "other").SignPost(Body, SignedWebhooks.IssuedAt), Body).IsValid);
        Expect(SignatureOutcome.Wrong, "signature-mismatch", signature.VerifyPost(new WebhookSigner("s", "a1b2c3d").SignPost(Body, SignedWebhooks.IssuedAt), Body));
        Expect(SignatureOutcome.Wrong, "signature-unknown-account", signature.VerifyPost(new WebhookSigner("s", "third").SignPost(Body, SignedWebhooks.IssuedAt), Body));
        Expect(SignatureOutcome.Wrong, "signature-unknown-account", signature.VerifyPost(new WebhookSigner("s").SignPost(Body, SignedWebhooks.IssuedAt), Body));
    }

    [Fact]
    public void What_we_sign_we_accept() => Gen.Select(Gen.Byte.Array[0, 100], Gen.Dictionary(Gen.String[1, 5], Gen.String[0, 20])[0, 5]).Sample((body, query) =>
    {
        var pairs = query.Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)).ToArray();
        var signer = new WebhookSigner(SignedWebhooks.Secret, "k", "app");
        return _signature.VerifyPost(signer.SignPost(body, SignedWebhooks.IssuedAt), body).IsValid
            && _signature.VerifyGet(signer.SignGet(pairs, SignedWebhooks.IssuedAt), pairs).IsValid;
    });

    [Fact]
    public void Nothing_thrown_at_it_throws_or_passes() => Gen.Select(Gen.String[0, 60], Gen.Byte.Array[0, 60], Gen.Byte.Array[0, 60]).Sample((text, header, claims) =>
        !_signature.VerifyPost("Bearer " + text, claims).IsValid
        && !_signature.VerifyPost($"Bearer {Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}.AA", claims).IsValid
        && !_signature.VerifyPost(SignedWebhooks.PostAuthorization, claims).IsValid);

    private static void Expect(SignatureOutcome outcome, string reason, SignatureVerdict verdict) =>
        Assert.Equal(new SignatureVerdict(outcome, reason), verdict);

    private static string Claims() => $$"""{"iat":1587494962,"payload_hash":"{{Hash(Body).ToUpperInvariant()}}"}""";

    private static string Hash(byte[] payload) => Convert.ToHexStringLower(SHA256.HashData(payload));

    private static string Token(string header, string claims, string? signature = null)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignedWebhooks.Secret), Encoding.ASCII.GetBytes(signed));
        return $"Bearer {signed}.{signature ?? Base64Url.EncodeToString(mac)}";
    }
}
