using System.Security.Cryptography;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Tests.VonageApi;

public class ApplicationKeysTests
{
    [Fact]
    public void A_stored_pair_comes_back()
    {
        var keys = ApplicationKeys.Generate("app");
        var again = ApplicationKeys.Parse("app", keys.ExportPrivateKeyPem());
        Assert.Equal(keys.PublicKeyPem, again.PublicKeyPem);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", keys.PublicKeyPem, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_read_in_every_form_in_which_they_are_pasted()
    {
        using var rsa = RSA.Create(2048);
        var (pkcs8, pkcs1) = (rsa.ExportPkcs8PrivateKeyPem(), rsa.ExportRSAPrivateKeyPem());
        string[] forms =
        [
            pkcs8,
            pkcs1,
            pkcs8.Replace("\n", "\\n", StringComparison.Ordinal),
            pkcs1.Replace("\n", "\\r\\n", StringComparison.Ordinal),
            $"\"{pkcs8.Replace("\n", "\\n", StringComparison.Ordinal)}\\n\"",
            pkcs8.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n",
            pkcs8.Replace("\n", " ", StringComparison.Ordinal),
        ];
        Assert.All(forms, form => Assert.Equal(rsa.ExportSubjectPublicKeyInfoPem(), ApplicationKeys.Parse("app", form).PublicKeyPem));
    }

    [Fact]
    public void What_is_no_usable_private_key_is_refused_without_showing_it()
    {
        using var rsa = RSA.Create(2048);
        using var small = RSA.Create(1024);
        using var curve = ECDsa.Create();
        string[] wrong =
        [
            "",
            "secret text",
            rsa.ExportSubjectPublicKeyInfoPem(),
            rsa.ExportPkcs8PrivateKeyPem()[..^200],
            small.ExportPkcs8PrivateKeyPem(),
            curve.ExportPkcs8PrivateKeyPem(),
            rsa.ExportEncryptedPkcs8PrivateKeyPem("pass", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
        ];
        Assert.All(wrong, pem =>
        {
            var message = Assert.Throws<FormatException>(() => ApplicationKeys.Parse("app", pem)).Message;
            Assert.DoesNotContain("secret text", message, StringComparison.Ordinal);
            Assert.DoesNotContain("MII", message, StringComparison.Ordinal);
        });
    }
}
