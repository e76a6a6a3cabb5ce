using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What was seen of the legs of a scene, in the words of its tests.</summary>
internal sealed class SceneBook
{
    private const int MostTold = 70;
    private const string Silence = "silence";
    private readonly List<Observation> _seen = [];
    private readonly List<LegStarted> _legs = [];
    private readonly Dictionary<string, LegStatus> _status = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(DateTimeOffset At, string What)>> _heard = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<Observation> Seen => _seen;

    /// <summary>Legs that are not over.</summary>
    public IReadOnlyList<string> Live => [.. _legs.Select(leg => leg.LegId).Where(leg => !IsOver(leg))];

    public void See(Observation seen)
    {
        _seen.Add(seen);
        switch (seen)
        {
            case LegStarted started:
                _legs.Add(started);
                _names.TryAdd(started.LegId, started.Direction == LegDirection.Outbound ? started.To! : started.User ?? "caller");
                break;
            case LegChanged changed:
                _status[changed.LegId] = changed.Status;
                break;
            case HearingChanged heard:
                if (!_heard.TryGetValue(heard.LegId, out var all))
                {
                    _heard.Add(heard.LegId, all = []);
                }

                all.Add((heard.At, WordsOf(heard)));
                break;
        }
    }

    public void Name(string leg, string name) => _names[leg] = name;

    public string NameOf(string leg) => _names.GetValueOrDefault(leg) ?? leg;

    public bool IsOver(string leg) => _status.GetValueOrDefault(leg) is not (LegStatus.Started or LegStatus.Ringing or LegStatus.Answered or LegStatus.Human or LegStatus.Machine);

    /// <summary>Outbound legs to somebody that ring.</summary>
    public IEnumerable<string> Ringing(string to) =>
        _legs.Where(leg => leg.Direction == LegDirection.Outbound && leg.To == to && _status.GetValueOrDefault(leg.LegId) == LegStatus.Ringing).Select(leg => leg.LegId);

    public string HearsNow(string leg) => _heard.GetValueOrDefault(leg) is [.., var last] ? last.What : Silence;

    /// <summary>What a leg heard until now, in order; silence up to a bound is left out.</summary>
    public IReadOnlyList<string> Heard(string leg, TimeSpan bound, DateTimeOffset now)
    {
        var all = _heard.GetValueOrDefault(leg) ?? [];
        var heard = new List<string>();
        for (var i = 0; i < all.Count; i++)
        {
            var until = i + 1 < all.Count ? all[i + 1].At : now;
            var what = all[i].What;
            if ((what != Silence || until - all[i].At > bound) && (heard.Count == 0 || heard[^1] != what))
            {
                heard.Add(what);
            }
        }

        return heard;
    }

    public string Story() => string.Join('\n', _seen.Where(seen => seen is not WebhookSent).TakeLast(MostTold));

    private string WordsOf(HearingChanged heard) => heard.Kind switch
    {
        HearingKind.Silence => Silence,
        HearingKind.Ringing => "ringing",
        HearingKind.Listening => "its turn",
        HearingKind.Gone => "gone",
        HearingKind.Party => string.Join('+', heard.What!.Split(',').Select(NameOf).Order(StringComparer.Ordinal)),
        HearingKind.Music => heard.What?.EndsWith("ringback.wav", StringComparison.Ordinal) == true ? "our ringing" : "music",
        HearingKind.Stream when heard.What!.EndsWith("hold.mp3", StringComparison.Ordinal) => "music",
        _ => heard.What!,
    };
}
