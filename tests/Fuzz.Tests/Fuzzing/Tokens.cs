using System.Text;

namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>Pieces that parsers are known to stumble over.</summary>
internal static class Tokens
{
    private const int Deep = 80;

    /// <summary>Texts, as bytes: some are no text at all.</summary>
    public static IReadOnlyList<byte[]> Texts { get; } =
    [
        .. new[]
        {
            "", " ", "\0", "\r\n", "\r\nX-Injected: yes", "\t", "'", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", "%", "%00", "%0d%0a", "%ff", "&", "=", "?", "#", "/", "//", "..", "../../etc/passwd",
            "..%2f..%2f", "<speak>", "<speak><break time='9999s'/></speak>", "</speak><audio src='https://evil.example/'/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<script>alert(1)</script>", "=1+1", "@SUM(A1)", "+1",
            "-1", "PARAMS_TO", "YOUR_NEXMO_NUMBER", "DTMF_URL", "{{to}}", "${to}", "$.", "__proto__", "null", "true", "NaN", "Infinity", "-0", "1e400", "1e-400", "99999999999999999999", "9223372036854775808",
            "-9223372036854775809", "2147483648", "4294967296", "0.1", "0x10", "1_000", "999", "+44 999", "0044 20 7946 0000", "+", "442079460000", "4420794600001234567890", "٠١٢٣٤٥٦٧", "１２３４５６７８", "*#06#", "anonymous",
            "sip:user@example.com", "https://evil.example/", "https://api.nexmo.com@evil.example/", "https://api.nexmo.com/https://evil.example/", "https://api.nexmo.com.evil.example/", "http://[::1]:80/", "http://169.254.169.254/",
            "file:///etc/passwd", "mailto:a@b", "javascript:alert(1)", "data:text/plain,a", "2026-02-30T25:61:61Z", "0000-00-00", "9999-12-31T23:59:59.9999999Z", "2026-11-27", "2026-11-27T10:00:00+99:00", "Europe/London",
            "../../etc/localtime", "/dev/zero", "24:00", "12:60", "Mon", "\u202e", "\u200b", "\ufeff", "\u2028", "é", "e\u0301", "𝔘", "🙂", "中文", "ß", "İ", "AGENT-Jane", "CON-", "default", "ivr", "live|0|", "ended|637000000000000000|x",
            "queues.a.1~agents.b.99999999999999999999", "~~~...", ",", ",,,,", ";", "|", "*", "W/\"1\"", "\"1\"", "bytes=0-", "Bearer ", "Basic ", ".", "..." , "a.b.c", "eyJhbGciOiJub25lIn0.e30.",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xef, 0xbb, 0xbf],
        Encoding.ASCII.GetBytes(new string('a', 300)), Encoding.ASCII.GetBytes(new string('1', 5_000)), Encoding.ASCII.GetBytes(new string('[', 500)),
    ];

    /// <summary>Values of JSON, as they are written; some are none.</summary>
    public static IReadOnlyList<byte[]> Values { get; } =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "-1", "1", "2", "0.1", "1e400", "-1e400", "1e-400", "1E+2", "99999999999999999999", "9223372036854775808", "2147483648", "65536", "[]", "{}", "[null]", "[{}]", "[[]]", "{\"\":0}",
            "{\"a\":1,\"a\":2}", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "{\"\\ud800\":1}", "[\"\\ud800\"]", "\"\\ud83d\\ude42\"", "\"\\r\\nX: y\"", "NaN", "'a'", "01", "+1", ".5", "1.", "\"unfinished", "/*c*/1", "[1,]",
            "{\"type\":\"phone\"}", "[\"https://evil.example/\"]", "{\"say\":\"a\"}", "[\"a\",\"a\"]", "{\"queue\":\"\\ud800\"}", "\"{\\\"queue\\\":\\\"\\\\ud800\\\"}\"",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.ASCII.GetBytes(new string('[', Deep) + new string(']', Deep)),
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep)),
        Encoding.ASCII.GetBytes("\"" + new string('x', 5_000) + "\""),
        Encoding.ASCII.GetBytes("[" + string.Join(',', Enumerable.Repeat("1", 500)) + "]"),
        Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"k{i}\":{i}")) + "}"),
    ];

    /// <summary>A text in quotes, escaped no more than has to be.</summary>
    public static byte[] Quoted(byte[] text) => [(byte)'"', .. text.SelectMany(b => b is (byte)'"' or (byte)'\\' ? new[] { (byte)'\\', b } : [b]), (byte)'"'];
}
