using System.Text.Json;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Reads one document and remembers everything that is wrong with it.</summary>
internal sealed class Reading(Filling? filling)
{
    /// <summary>More than anyone reads; keeps the answer to a hostile document small.</summary>
    public const int MaxRefusals = 100;

    private readonly List<Refusal> _refusals = [];

    /// <summary>Whether a placeholder has been met.</summary>
    public bool HasFilled => filling is { HasFilled: true };

    public Result<NccoDocument> Document(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return new Refusal(NccoCodes.NotAnArray, "An NCCO is a JSON array of actions; write [ … ] around a single one.", "$");
        }

        var actions = new List<NccoAction?>(root.GetArrayLength());
        foreach (var item in root.EnumerateArray())
        {
            actions.Add(ActionReader.Read(this, item, JsonPaths.Item("$", actions.Count)));
        }

        var check = new Check();
        NccoDocument.CheckOrder(actions.ToArray(), ref check);
        foreach (var refusal in check.Refusals)
        {
            Refuse(refusal);
        }

        return _refusals.Count > 0 ? Result<NccoDocument>.No([.. _refusals]) : NccoDocument.Create(actions.OfType<NccoAction>());
    }

    public void Refuse(Refusal refusal)
    {
        if (_refusals.Count < MaxRefusals)
        {
            _refusals.Add(refusal);
        }
    }

    public void Refuse(string code, string message, string path) => Refuse(new Refusal(code, message, path));

    public string Fill(string text, TextKind kind, string path) =>
        filling is null ? text : filling.Fill(text, kind, (code, message) => Refuse(code, message, path));
}
