using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows;

/// <summary>What callers of a number hear and where they get to: named steps that point at each other. Made by <see cref="FlowParser"/>.</summary>
/// <param name="Name">For people, 1 to 100 characters.</param>
/// <param name="Caller">First step for phones and SIP.</param>
/// <param name="AppUser">First step for users of the app, or null when it is the same.</param>
/// <param name="Steps">The steps by id, sorted.</param>
public sealed record FlowDocument(string Name, string Caller, string? AppUser, ImmutableSortedDictionary<string, FlowStep> Steps)
{
    /// <summary>The largest document, in bytes.</summary>
    public const int MaxBytes = 128 * 1024;

    /// <summary>The most steps.</summary>
    public const int MaxSteps = 200;

    /// <summary>The most visits of a menu in a row that a place can carry.</summary>
    public const int MaxVisits = 100;

    /// <summary>Whether a text is a step id: 1 to 40 characters of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
    /// <param name="text">What was given; null is none.</param>
    public static bool IsStepId([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= 40 } && text.AsSpan().IndexOfAnyExcept(IdCharacters) < 0;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The canonical JSON: sorted steps, no defaults, no white space.</summary>
    public byte[] ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            json.WriteString("caller", Caller);
            if (AppUser is not null)
            {
                json.WriteString("appUser", AppUser);
            }

            json.WriteStartObject("steps");
            foreach (var (id, step) in Steps)
            {
                json.WriteStartObject(id);
                json.WriteString("type", step.Type);
                step.Write(json);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
