using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Domain.Audits;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Hours;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Administration;
using ContactCenter.Fuzz.Tests.Fuzzing;
using ContactCenter.Gateway.Api.Reports.Export;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Dialling;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.VonageApi;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Fuzz.Tests;

public class ParserFuzzTests
{
    private static readonly NccoPlaceholders Sample = new("14155550100", "14155550199", WebUrl.Create("https://example.com/webhooks/dtmf").Require());

    [Fact]
    public void A_flow_of_any_shape_is_read_or_refused_with_codes() => Fuzzer.Run("flow", 5_000, input =>
    {
        var read = FlowParser.Parse(input);
        if (!read.IsOk)
        {
            Coded(read.Refusals);
        }
    });

    [Fact]
    public void A_custom_ncco_of_any_shape_is_read_or_refused_with_codes() => Fuzzer.Run("ncco", 5_000, input =>
    {
        var read = NccoTemplate.Create(input);
        if (!read.IsOk)
        {
            Coded(read.Refusals);
            return;
        }

        var filled = read.Value.Fill(Sample);
        if (filled.IsOk)
        {
            // What we write is what we read.
            var again = NccoParser.Parse(filled.Value.ToUtf8());
            Assert.True(again.IsOk, Encoding.UTF8.GetString(filled.Value.ToUtf8()));
        }
    });

    [Fact]
    public void What_is_dialled_adds_nothing_to_a_custom_ncco()
    {
        var templates = Corpus.Of("ncco").Select(entry => NccoTemplate.Create(entry)).Where(read => read.IsOk && read.Value.HasPlaceholders).Select(read => read.Value!).ToList();
        Assert.NotEmpty(templates);
        var shapes = templates.Select(template => Shape(template.Fill(Sample).Require())).ToList();
        Fuzzer.Run("dialled", 5_000, input =>
        {
            var dialled = Encoding.UTF8.GetString(input);
            for (var i = 0; i < templates.Count; i++)
            {
                if (templates[i].Fill(Sample with { To = dialled }) is { IsOk: true, Value: var filled })
                {
                    Assert.Equal(shapes[i], Shape(filled));
                }
            }
        });
    }

    [Fact]
    public void Text_of_any_kind_is_a_number_to_be_dialled_or_refused() => Fuzzer.Run("dialled", 20_000, input =>
    {
        var text = Encoding.UTF8.GetString(input);
        if (PhoneNumber.TryParse(text, out var number))
        {
            Assert.InRange(number.Digits.Length, 7, 15);
            Assert.All(number.Digits, c => Assert.InRange(c, '0', '9'));
        }

        var verdict = DialPolicy.Default.Judge(text, null);
        Assert.True(!verdict.IsAllowed || verdict.Number == number);
        Assert.False(verdict.IsAllowed && PremiumRanges.Known.Any(prefix => verdict.Number.Digits.StartsWith(prefix, StringComparison.Ordinal)), text);
        _ = EmergencyNumbers.Digits(text);
        _ = PhoneNumber.Hide(text);
        _ = AuditFields.Shown(text);
    });

    [Fact]
    public void A_command_on_a_call_of_any_shape_is_read_or_refused_with_codes()
    {
        string[] names =
        [
            CallActionNames.HangUp, CallActionNames.Hold, CallActionNames.Resume, CallActionNames.Transfer, CallActionNames.Consult, CallActionNames.Complete, CallActionNames.Conference,
            CallActionNames.TakeBack, CallActionNames.Supervise, CallActionNames.Ncco, CallActionNames.Pull, "no-such-action",
        ];
        Fuzzer.Run("action", 3_000, input =>
        {
            foreach (var name in names)
            {
                if (CallActionReader.Read(name, input) is { IsOk: false } refused)
                {
                    Coded(refused.Refusals);
                }
            }
        });
    }

    [Fact]
    public void Settings_of_a_queue_of_any_shape_are_read_or_refused_with_codes() => Fuzzer.Run("queue", 3_000, input =>
    {
        foreach (var read in new[] { QueueSettingsReader.Read(input), QueueSettingsReader.Read(new QueueSettings(), input) })
        {
            if (!read.IsOk)
            {
                Coded(read.Refusals);
            }
        }
    });

    [Fact]
    public void Opening_hours_of_any_shape_are_read_or_refused() => Fuzzer.Run("hours", 10_000, input =>
    {
        var text = Encoding.UTF8.GetString(input);
        _ = OpeningDate.TryParse(text, out _);
        _ = OpeningRange.TryParse(text, out _);
    });

    [Fact]
    public void What_an_audit_entry_tells_can_be_told_of_any_json() => Fuzzer.Run("action", 3_000, input =>
    {
        try
        {
            _ = AuditFields.Of(JsonElement.Parse(input));
        }
        catch (JsonException)
        {
            // No JSON: refused before.
        }
    });

    [Fact]
    public void A_position_of_the_live_stream_of_any_shape_is_one_or_none() => Fuzzer.Run("live-position", 10_000, input =>
    {
        var position = LivePosition.Parse(Encoding.Latin1.GetString(input));
        Assert.Equal(position.ToString(), LivePosition.Parse(position.ToString()).ToString());
    });

    [Fact]
    public void No_cell_of_an_export_is_a_formula() => Fuzzer.Run("cell", 10_000, input =>
    {
        var line = new CsvLine().Text(Encoding.UTF8.GetString(input)).Text("next").End();
        Assert.EndsWith(",next\r\n", line, StringComparison.Ordinal);
        var cell = line[..^",next\r\n".Length];
        var text = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        Assert.False(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', cell);
        Assert.True(cell.StartsWith('"') || !cell.AsSpan().ContainsAny(",\"\r\n"), cell);
    });

    [Fact]
    public void A_private_key_of_any_shape_is_one_or_refused_without_being_shown()
    {
        // Made anew: a key in a repository is taken for a leak.
        using var rsa = RSA.Create(2048);
        using var other = ECDsa.Create();
        var keys = new[] { rsa.ExportPkcs8PrivateKeyPem(), rsa.ExportRSAPrivateKeyPem(), other.ExportPkcs8PrivateKeyPem(), other.ExportECPrivateKeyPem() };
        Fuzzer.Run("pem", [.. Corpus.Of("pem"), .. keys.Select(Encoding.ASCII.GetBytes)], 600, input =>
        {
            var text = Encoding.UTF8.GetString(input);
            try
            {
                _ = ApplicationKeys.Parse("78d335fa-323d-0114-9c3d-d6f0d48968cf", text);
            }
            catch (FormatException e)
            {
                Assert.True(text.Length < 40 || !e.Message.Contains(text, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void A_scenario_of_any_shape_is_played_or_refused_with_a_line() => Fuzzer.Run("scenario", 1_500, input =>
    {
        try
        {
            _ = ScenarioReader.Read(Encoding.UTF8.GetString(input), "fuzz.yaml");
        }
        catch (ScenarioException e)
        {
            Assert.StartsWith("fuzz.yaml", e.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Settings_of_any_shape_are_taken_or_refused_by_name() => Fuzzer.Run("settings", 1_500, input =>
    {
        var lines = Encoding.UTF8.GetString(input).Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2 && pair[0].Length > 0);
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in lines)
        {
            settings[pair[0]] = pair[1];
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddLogging().AddDialling(configuration).AddVonageApi(configuration).BuildServiceProvider();
        Taken<DialPolicy>(services);
        Taken<IOptions<VonageOptions>>(services, options => _ = (options.Value.ApiBase, options.Value.RestBase, options.Value.IsAllowedHost(new Uri("https://evil.example/"))));
    });

    private static void Taken<T>(ServiceProvider services, Action<T>? use = null)
        where T : notnull
    {
        try
        {
            use?.Invoke(services.GetRequiredService<T>());
            _ = services.GetRequiredService<T>();
        }
        catch (OptionsValidationException e)
        {
            Assert.Contains(":", e.Message, StringComparison.Ordinal);
        }
        catch (InvalidOperationException e) when (e.StackTrace?.Contains("ConfigurationBinder", StringComparison.Ordinal) == true)
        {
            // What the framework cannot even bind, it refuses itself.
        }
    }

    // Names and kinds of everything in it, without what is said or dialled.
    private static string Shape(NccoDocument ncco)
    {
        using var document = JsonDocument.Parse(ncco.ToUtf8());
        var shape = new StringBuilder();
        Add(document.RootElement);
        return shape.ToString();

        void Add(JsonElement element, bool isSpoken = false)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    shape.Append('{');
                    foreach (var member in element.EnumerateObject())
                    {
                        shape.Append(member.Name).Append(':');
                        Add(member.Value, isSpoken: member.Name == "text");
                    }

                    shape.Append('}');
                    break;
                case JsonValueKind.Array:
                    shape.Append('[');
                    foreach (var item in element.EnumerateArray())
                    {
                        Add(item);
                    }

                    shape.Append(']');
                    break;
                case JsonValueKind.String:
                    // A tag or an address that a caller could write would show here.
                    var text = element.GetString()!;
                    shape.Append('"').Append(isSpoken ? text.Count(c => c is '<' or '>') : 0).Append(Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.GetLeftPart(UriPartial.Authority) : "").Append('"');
                    break;
                default:
                    shape.Append(element.ValueKind);
                    break;
            }
        }
    }

    private static void Coded(IReadOnlyList<Refusal> refusals)
    {
        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", refusal.Code));
        Assert.All(refusals, refusal => Assert.NotEmpty(refusal.Message));
    }
}
