using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;
using ContactCenter.Domain.Queues.Telling;

namespace ContactCenter.Domain.Queues.Administration;

/// <summary>Reads and checks the settings of a queue.</summary>
public static class QueueSettingsReader
{
    private const int MaxBytes = 16 * 1024;
    private const int LongestComfort = 500;

    /// <summary>Reads a document; total on any bytes.</summary>
    /// <param name="utf8">JSON of <see cref="QueueSettings"/>; what is absent has its default.</param>
    /// <returns>The settings, or everything that is wrong with them at once, each with its path: codes of <see cref="FlowCodes"/> and <see cref="NccoCodes"/>.</returns>
    public static Result<QueueSettings> Read(ReadOnlySpan<byte> utf8) =>
        utf8.Length > MaxBytes
            ? new Refusal(FlowCodes.TooLarge, $"Settings have at most {MaxBytes} bytes.", "$")
            : JsonReading.Read(utf8).Then(Read);

    /// <summary>Reads a merge patch (RFC 7396): what is absent stays, null gives back the default.</summary>
    /// <param name="settings">What is patched.</param>
    /// <param name="patch">JSON object; total on any bytes.</param>
    public static Result<QueueSettings> Read(QueueSettings settings, ReadOnlySpan<byte> patch) =>
        patch.Length > MaxBytes
            ? new Refusal(FlowCodes.TooLarge, $"Settings have at most {MaxBytes} bytes.", "$")
            : JsonReading.Read(patch).Then(change => change.ValueKind == JsonValueKind.Object
                ? Read(JsonMergePatch.Apply(JsonSerializer.SerializeToElement(settings, Written), change))
                : new Refusal(NccoCodes.WrongType, "Must be an object.", "$"));

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static Result<QueueSettings> Read(JsonElement root)
    {
        var reading = new FlowReading();
        if (reading.Fields(root, "$") is not { } fields)
        {
            return Result<QueueSettings>.No([.. reading.Refusals]);
        }

        var otherwise = QueueSettings.Default;
        var settings = new QueueSettings
        {
            DisplayName = fields.IsNull("displayName") ? null : fields.Text("displayName"),
            Strategy = Strategy(fields),
            RingAllAtMost = fields.Whole("ringAllAtMost", 1, 10) ?? otherwise.RingAllAtMost,
            RingSeconds = fields.Whole("ringSeconds", 5, 120) ?? otherwise.RingSeconds,
            AgingSeconds = fields.Whole("agingSeconds", 0, 86_400) ?? otherwise.AgingSeconds,
            MaxWaitSeconds = fields.IsNull("maxWaitSeconds") ? null : fields.Whole("maxWaitSeconds", 1, 86_400),
            MaxLength = fields.IsNull("maxLength") ? null : fields.Whole("maxLength", 1, QueueSettings.LongestQueue),
            LeaveWhenNoAgents = fields.Flag("leaveWhenNoAgents", otherwise.LeaveWhenNoAgents),
            IsClosed = fields.Flag("isClosed", otherwise.IsClosed),
            WrapUpSeconds = fields.Whole("wrapUpSeconds", 0, 3_600) ?? otherwise.WrapUpSeconds,
            MissLimit = fields.Whole("missLimit", 1, 20) ?? otherwise.MissLimit,
            RetryDelays = RetryDelays(fields),
            MusicUrl = fields.IsNull("musicUrl") ? null : fields.Url("musicUrl")?.Value,
            Announcements = Announcements(fields),
            ResumeSeconds = fields.Whole("resumeSeconds", 0, 3_600) ?? otherwise.ResumeSeconds,
            Callbacks = Callbacks(fields),
            ServiceLevelSeconds = fields.Whole("serviceLevelSeconds", 1, 3_600) ?? otherwise.ServiceLevelSeconds,
            CallerId = fields.IsNull("callerId") ? null : fields.Phone("callerId")?.Digits,
            Whisper = fields.IsNull("whisper") ? null : fields.Spoken("whisper")?.Value,
            Record = fields.Flag("record", otherwise.Record),
            DispositionCodes = DispositionCodes(fields),
        };
        fields.Close();
        return reading.Refusals.Count > 0 ? Result<QueueSettings>.No([.. reading.Refusals]) : settings;
    }

    private static ImmutableArray<string> DispositionCodes(FieldReader fields)
    {
        const string Name = "dispositionCodes";
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, at) in fields.IsNull(Name) ? [] : fields.Items(Name, 0, QueueSettings.MostDispositionCodes))
        {
            var code = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (!TextRules.IsLine(code, DispositionAction.MaxCode) || code != code.Trim())
            {
                fields.RefuseAt(NccoCodes.BadText, $"A code is 1 to {DispositionAction.MaxCode} characters on one line, without spaces around it.", at);
            }
            else if (codes.Contains(code))
            {
                fields.RefuseAt(NccoCodes.Conflict, $"{code} is in the list twice.", at);
            }

            codes.Add(code);
        }

        return codes.ToImmutable();
    }

    private static QueueStrategy Strategy(FieldReader fields)
    {
        if (fields.String("strategy") is not { } name)
        {
            return QueueSettings.Default.Strategy;
        }

        foreach (var strategy in Enum.GetValues<QueueStrategy>())
        {
            if (Name(strategy) == name)
            {
                return strategy;
            }
        }

        fields.Refuse(NccoCodes.UnknownValue, $"Must be one of {string.Join(", ", Enum.GetValues<QueueStrategy>().Select(Name))}.", "strategy");
        return QueueSettings.Default.Strategy;

        static string Name(QueueStrategy strategy) => JsonNamingPolicy.CamelCase.ConvertName(strategy.ToString());
    }

    private static RetryDelays RetryDelays(FieldReader fields)
    {
        var otherwise = QueueSettings.Default.RetryDelays;
        if (Inner(fields, "retryDelays") is not { } inner)
        {
            return otherwise;
        }

        var delays = new RetryDelays
        {
            Missed = inner.Whole("missed", 0, 3_600) ?? otherwise.Missed,
            Rejected = inner.Whole("rejected", 0, 3_600) ?? otherwise.Rejected,
            Busy = inner.Whole("busy", 0, 3_600) ?? otherwise.Busy,
            Failed = inner.Whole("failed", 0, 3_600) ?? otherwise.Failed,
        };
        inner.Close();
        return delays;
    }

    private static CallbackTerms Callbacks(FieldReader fields)
    {
        var otherwise = QueueSettings.Default.Callbacks;
        if (Inner(fields, "callbacks") is not { } inner)
        {
            return otherwise;
        }

        var terms = new CallbackTerms
        {
            Attempts = inner.Whole("attempts", 1, 10) ?? otherwise.Attempts,
            RetrySeconds = inner.Whole("retrySeconds", 30, 86_400) ?? otherwise.RetrySeconds,
            RingSeconds = inner.Whole("ringSeconds", 10, 60) ?? otherwise.RingSeconds,
            ExpireSeconds = inner.Whole("expireSeconds", 600, 604_800) ?? otherwise.ExpireSeconds,
        };
        inner.Close();
        return terms;
    }

    private static Announcements Announcements(FieldReader fields)
    {
        var otherwise = QueueSettings.Default.Announcements;
        if (Inner(fields, "announcements") is not { } inner)
        {
            return otherwise;
        }

        var announcements = new Announcements
        {
            FirstAfterSeconds = inner.Whole("firstAfterSeconds", 5, 3_600) ?? otherwise.FirstAfterSeconds,
            EverySeconds = inner.Whole("everySeconds", 15, 3_600) ?? otherwise.EverySeconds,
            Comfort = inner.IsNull("comfort") ? null : inner.Spoken("comfort")?.Value,
            Position = inner.Flag("position", otherwise.Position),
            ExpectedWait = inner.Flag("expectedWait", otherwise.ExpectedWait),
            Language = inner.String("language") ?? otherwise.Language,
        };
        if (announcements.Comfort?.Length > LongestComfort)
        {
            inner.Refuse(NccoCodes.OutOfRange, $"Must be at most {LongestComfort} characters: it is said again and again.", "comfort");
        }

        if (announcements.Comfort is { } comfort && SpokenText.IsSsml(comfort) && (announcements.Position || announcements.ExpectedWait))
        {
            inner.Refuse(NccoCodes.Conflict, "Must be plain text where the place or the expected wait is said after it.", "comfort");
        }

        if (!TextRules.IsLanguageTag(announcements.Language))
        {
            inner.Refuse(NccoCodes.UnknownValue, "Must be a BCP-47 language tag such as en-GB.", "language");
        }
        else if ((announcements.Position || announcements.ExpectedWait) && QueuePhrases.Of(announcements.Language) is null)
        {
            inner.Refuse(NccoCodes.UnknownValue, $"Place and expected wait can be said in {string.Join(", ", QueuePhrases.Languages)}; in other languages only a comfort.", "language");
        }

        inner.Close();
        return announcements;
    }

    private static FieldReader? Inner(FieldReader fields, string name) =>
        !fields.IsNull(name) && fields.TryGet(name, out var value) ? fields.Inner(value, fields.PathOf(name)) : null;
}
