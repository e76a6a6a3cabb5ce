using System.Globalization;
using System.Text.Json;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Faces;

/// <summary>
/// How soon a page can be used in a browser with an empty cache, beside a static file of the same gateway, and how soon an agent's change is seen by a wallboard
/// with two hundred of them. Needs Node.js, Chromium, and the packages of the browser tests.
/// </summary>
internal static class FacesRun
{
    private const double Floor = 1_000;
    private const double PixelFloor = 500;
    private const string Bare = "static file";

    public static async Task<int> Run(bool quick)
    {
        if (BrowserScript.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();
        using var gateway = ServerProcess.Gateway(scratch.Directory("faces"));
        await gateway.Ready(http, "/health/ready");
        var result = await BrowserScript.Run("first-page.mjs", new
        {
            gateway = gateway.Url,
            adminKey = ServerProcess.AdminKey,
            mobileKey = ServerProcess.MobileKey,
            rounds = quick ? 5 : 25,
            changes = quick ? 20 : 100,
        });

        var table = new FloorTable();
        var pages = result.GetProperty("pages").EnumerateObject().ToDictionary(page => page.Name, page => Numbers(page.Value));
        var bare = Median(pages[Bare]);
        foreach (var (name, taken) in pages.Where(page => page.Key != Bare))
        {
            table.AtMost(name, Median(taken), Floor, "ms", Text($"worst {taken.Max():0} of {taken.Length}; {Median(taken) / bare:0.0} × a static file's {bare:0} ms"));
        }

        table.AtMost("sign-in, the first page of all after a start", result.GetProperty("first").GetDouble(), Floor, "ms", "once");
        var pixel = Numbers(result.GetProperty("pixel"));
        table.AtMost("an agent's change until a wallboard of 200 shows it", Median(pixel), PixelFloor, "ms", Text($"worst {pixel.Max():0} of {pixel.Length}"));
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetDouble())];

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
