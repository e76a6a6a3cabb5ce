using System.Text.Json;
using ContactCenter.Domain;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Fields of a body as the many client apps write them: JSON or form, whatever the charset, other fields ignored.</summary>
internal sealed class ClientFields
{
    private static readonly Refusal BadForm = new("malformed-form", "The form cannot be read.", "$");
    private readonly Func<string, List<Refusal>, string?> _field;
    private readonly List<Refusal> _refusals = [];

    private ClientFields(Func<string, List<Refusal>, string?> field) => _field = field;

    /// <summary>What is wrong with the fields that were asked for.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The fields, why they cannot be read, or null for a body in a form that is not read here (415).</summary>
    public static async ValueTask<Result<ClientFields>?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            return await ReadForm(request, cancellationToken);
        }

        return request.HasJsonContentType() ? await ReadJson(request, cancellationToken) : null;
    }

    /// <summary>A text; null where there is none, or a refusal.</summary>
    public string? Optional(string name) => _field(name, _refusals);

    /// <summary>A text that has to be there; null with a refusal.</summary>
    public string? Required(string name)
    {
        var before = _refusals.Count;
        var value = Optional(name);
        if (!string.IsNullOrEmpty(value) || _refusals.Count > before)
        {
            return value;
        }

        _refusals.Add(new("missing-field", "This field is required.", $"$.{name}"));
        return null;
    }

    /// <summary>Refuses what a field says.</summary>
    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    private static async ValueTask<Result<ClientFields>> ReadForm(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return new ClientFields((name, _) => form[name].ToString() is { Length: > 0 } text ? text : null);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException || e is IOException and not BadHttpRequestException)
        {
            return BadForm;
        }
    }

    private static async ValueTask<Result<ClientFields>?> ReadJson(HttpRequest request, CancellationToken cancellationToken)
    {
        JsonElement root;
        try
        {
            root = await request.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (JsonException e)
        {
            return ApiExceptions.RefusalOf(e);
        }
        catch (InvalidOperationException)
        {
            // A charset that nobody knows.
            return null;
        }

        return root.ValueKind == JsonValueKind.Object
            ? new ClientFields((name, refusals) => Text(root, name, refusals))
            : new Refusal("wrong-type", "The body must be an object.", "$");
    }

    private static string? Text(JsonElement root, string name, List<Refusal> refusals)
    {
        try
        {
            return !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : Refuse();
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair.
            return Refuse();
        }

        string? Refuse()
        {
            refusals.Add(new("wrong-type", "Must be a string.", $"$.{name}"));
            return null;
        }
    }
}
