using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Prompts one after the other, with their actions made beforehand.</summary>
public sealed class Prompts
{
    private const int Most = 20;

    private Prompts(ImmutableArray<Prompt> items, Voice voice, bool bargeIn)
    {
        Items = items;
        Actions = [.. items.Select(NccoAction (prompt) => prompt.Say is { } text
            ? voice.Talk(text, bargeIn)
            : StreamAction.Create(prompt.Play!, bargeIn).Require())];
    }

    /// <summary>The prompts.</summary>
    public ImmutableArray<Prompt> Items { get; }

    /// <summary>What the platform does to speak and play them.</summary>
    internal ImmutableArray<NccoAction> Actions { get; }

    /// <summary>Reads a text, an object <c>{"say": …}</c> or <c>{"play": …}</c>, or a list of those.</summary>
    internal static Prompts Read(FieldReader fields, string name, Voice voice, bool bargeIn = false, bool required = false)
    {
        if (!fields.TryGet(name, out var value, required))
        {
            return new Prompts([], voice, bargeIn);
        }

        var at = fields.PathOf(name);
        if (value.ValueKind != JsonValueKind.Array)
        {
            return new Prompts(ReadOne(fields, value, at) is { } one ? [one] : [], voice, bargeIn);
        }

        if (value.GetArrayLength() is 0 or > Most)
        {
            fields.Refuse(NccoCodes.OutOfRange, $"Must be 1 to {Most} prompts.", name);
            return new Prompts([], voice, bargeIn);
        }

        return new Prompts([.. value.EnumerateArray().Select((item, i) => ReadOne(fields, item, JsonPaths.Item(at, i))).OfType<Prompt>()], voice, bargeIn);
    }

    internal void Write(Utf8JsonWriter json, string name)
    {
        if (Items.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var prompt in Items)
        {
            json.WriteStartObject();
            json.Optional("say", prompt.Say?.Value);
            json.Optional("play", prompt.Play?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Prompt? ReadOne(FieldReader fields, JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var spoken = SpokenText.Create(value.GetString());
            foreach (var refusal in spoken.Refusals)
            {
                fields.RefuseAt(refusal.Code, refusal.Message, at);
            }

            return spoken.IsOk ? new Prompt(spoken.Value, null) : null;
        }

        if (fields.Inner(value, at) is not { } inner)
        {
            return null;
        }

        var say = inner.Spoken("say");
        var play = inner.Url("play");
        inner.Close();
        if (inner.Ok && (say is null) == (play is null))
        {
            fields.RefuseAt(NccoCodes.NotOne, "A prompt has either say or play.", at);
        }

        return inner.Ok ? new Prompt(say, play) : null;
    }
}
