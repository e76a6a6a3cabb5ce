using System.Text.Json;
using ContactCenter.Domain.Flows.Reading;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Plays a file and goes on.</summary>
public sealed record PlayStep : FlowStep
{
    internal const string Name = "play";
    private readonly StreamAction _stream;

    private PlayStep(WebUrl url, int loop, string? next)
        : base(Name) => (Url, Loop, Next, _stream) = (url, loop, next, StreamAction.Create(url, loop: loop).Require());

    /// <summary>MP3 or 16-bit WAV.</summary>
    public WebUrl Url { get; }

    /// <summary>How often, 1 to 10.</summary>
    public int Loop { get; }

    /// <summary>Where it goes on; null: the call ends.</summary>
    public string? Next { get; }

    internal static PlayStep? Read(FieldReader fields)
    {
        var url = fields.Url("url", required: true);
        var loop = fields.Whole("loop", 1, 10) ?? 1;
        var next = fields.Target("next");
        return fields.Ok ? new PlayStep(url!, loop, next) : null;
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("url", Url.Value);
        json.Optional("loop", Loop, 1);
        json.Optional("next", Next);
    }

    internal override Served Serve(Walk walk, FlowPlace place)
    {
        walk.Add(_stream);
        return Served.GoesOn(Next);
    }
}
