using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Asks, and goes where the keys or the words lead; asks again a few times when they lead nowhere.</summary>
public sealed record MenuStep : FlowStep
{
    internal const string Name = "menu";
    private const int MostRetries = 10;
    private const int DefaultRetries = 2;

    private readonly DtmfSettings? _dtmf;
    private readonly SpeechSettings? _speech;
    private readonly PhraseBook _phrases;

    private MenuStep(ImmutableSortedDictionary<string, string> digits, ImmutableSortedDictionary<string, string> speech, Voice voice, int timeOut, int maxDigits, bool submitOnHash)
        : base(Name)
    {
        (Digits, Speech, Voice, TimeOut, MaxDigits, SubmitOnHash) = (digits, speech, voice, timeOut, maxDigits, submitOnHash);
        _phrases = new PhraseBook(speech);
        _dtmf = digits.IsEmpty ? null : DtmfSettings.Create(timeOut, maxDigits, submitOnHash).Require();
        _speech = speech.IsEmpty ? null : SpeechSettings.Create(language: voice.Language, context: speech.Keys).Require();
    }

    /// <summary>What is asked.</summary>
    public required Prompts Prompts { get; init; }

    /// <summary>Targets by the keys that lead there.</summary>
    public ImmutableSortedDictionary<string, string> Digits { get; }

    /// <summary>Targets by the phrases that lead there; empty: speech is not listened to.</summary>
    public ImmutableSortedDictionary<string, string> Speech { get; }

    /// <summary>How texts are said, and the language in which speech is understood.</summary>
    public Voice Voice { get; }

    /// <summary>Seconds after the last key, 0 to 10.</summary>
    public int TimeOut { get; }

    /// <summary>How many keys end the input, at least as many as the longest of <see cref="Digits"/> has.</summary>
    public int MaxDigits { get; }

    /// <summary>Whether <c>#</c> ends the input.</summary>
    public bool SubmitOnHash { get; }

    /// <summary>Whether keys and words may interrupt the prompts.</summary>
    public required bool BargeIn { get; init; }

    /// <summary>How often it asks again, 0 to 10.</summary>
    public required int Retries { get; init; }

    /// <summary>Said before it asks again after a wrong choice.</summary>
    public required Prompts Invalid { get; init; }

    /// <summary>Said before it asks again after no choice.</summary>
    public required Prompts Silence { get; init; }

    /// <summary>Where it goes on after the retries; null: a goodbye.</summary>
    public string? Otherwise { get; init; }

    internal override bool Waits => true;

    internal static MenuStep? Read(FieldReader fields)
    {
        var voice = Voice.Read(fields);
        var bargeIn = fields.Flag("bargeIn", true);
        var prompts = Prompts.Read(fields, "prompts", voice, bargeIn, required: true);
        var submitOnHash = fields.Flag("submitOnHash", false);
        var digits = fields.Targets("digits", key => IsKeys(key, submitOnHash) ? key : null, FlowCodes.InvalidKeys, "Must be 1 to 20 of 0-9, * and #; no # where it submits.");
        var speech = fields.Targets("speech", PhraseBook.Normalise, NccoCodes.BadText, "Must be words, at most 100 characters.");
        var longest = digits.IsEmpty ? 1 : digits.Keys.Max(key => key.Length);
        var maxDigits = fields.Whole("maxDigits", 1, 20) ?? longest;
        if (maxDigits < longest)
        {
            fields.Refuse(FlowCodes.InvalidKeys, $"Must be {longest} or more, as many as the longest of digits has.", "maxDigits");
        }

        if (digits.IsEmpty && speech.IsEmpty && fields.Ok)
        {
            fields.Refuse(FlowCodes.NoChoices, "A menu needs digits, speech or both.", "digits");
        }

        var timeOut = fields.Whole("timeOut", 0, 10) ?? 5;
        var retries = fields.Whole("retries", 0, MostRetries) ?? DefaultRetries;
        var invalid = Prompts.Read(fields, "invalid", voice, bargeIn);
        var silence = Prompts.Read(fields, "silence", voice, bargeIn);
        var otherwise = fields.Target("otherwise");
        return !fields.Ok
            ? null
            : new MenuStep(digits, speech, voice, timeOut, maxDigits, submitOnHash)
            {
                Prompts = prompts,
                BargeIn = bargeIn,
                Retries = retries,
                Invalid = invalid,
                Silence = silence,
                Otherwise = otherwise,
            };
    }

    internal override void Write(Utf8JsonWriter json)
    {
        Prompts.Write(json, "prompts");
        json.Map("digits", Digits);
        json.Map("speech", Speech);
        Voice.Write(json);
        json.Optional("bargeIn", BargeIn, true);
        json.Optional("timeOut", TimeOut, 5);
        json.Optional("maxDigits", MaxDigits, Digits.IsEmpty ? 1 : Digits.Keys.Max(key => key.Length));
        json.Optional("submitOnHash", SubmitOnHash, false);
        json.Optional("retries", Retries, DefaultRetries);
        Invalid.Write(json, "invalid");
        Silence.Write(json, "silence");
        json.Optional("otherwise", Otherwise);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        walk.Add(Prompts.Actions);
        walk.Add(InputAction.Create(_dtmf, _speech, walk.Urls.Input(place)).Require());
        walk.AddTail(place);
        return Served.Waits;
    }

    internal override Reaction? OnInput(Walk walk, FlowPlace place, FlowInput input)
    {
        var keys = input.Digits?.Trim() ?? "";
        if (SubmitOnHash)
        {
            keys = keys.TrimEnd('#');
        }

        if (Digits.TryGetValue(keys, out var target))
        {
            walk.Note(place.Step, FlowNotes.Pressed, keys);
            return new Reaction(target);
        }

        if (keys.Length == 0 && _phrases.Find(input.Heard) is { } phrase)
        {
            walk.Note(place.Step, FlowNotes.Said, phrase);
            return new Reaction(Speech[phrase]);
        }

        var silent = keys.Length == 0 && !input.Heard.Any(static heard => !string.IsNullOrWhiteSpace(heard));
        walk.Note(place.Step, silent ? FlowNotes.Silence : FlowNotes.Invalid, place.Visit.ToString(CultureInfo.InvariantCulture));
        if (place.Visit <= Retries)
        {
            walk.Add((silent ? Silence : Invalid).Actions);
            return new Reaction(place.Step, place.Visit + 1);
        }

        walk.Note(place.Step, FlowNotes.GaveUp);
        if (Otherwise is null)
        {
            walk.Add(Wording.Goodbye);
        }

        return new Reaction(Otherwise);
    }

    private static bool IsKeys(string keys, bool submitOnHash) =>
        keys.Length is > 0 and <= 20 && keys.All(key => char.IsAsciiDigit(key) || key == '*' || (key == '#' && !submitOnHash));
}
