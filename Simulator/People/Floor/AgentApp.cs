using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>
/// An agent's app as far as it talks to the gateway: signs in, keeps the presence that the agent wants, ends wrap-ups. What fails for a
/// moment is asked again with the same idempotency key, later each time.
/// </summary>
/// <param name="api">The gateway's API.</param>
/// <param name="loop">Time.</param>
/// <param name="journal">Told of answers.</param>
/// <param name="user">Name of the user.</param>
/// <param name="run">Makes idempotency keys differ from those of other runs.</param>
internal sealed class AgentApp(GatewayApi api, ISimLoop loop, Journal journal, string user, string run)
{
    private const int MostWrapUpTries = 5;
    private const int TriesUntilTold = 8;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private (string Presence, string? Reason, string Key)? _wanted;
    private string? _told;
    private string? _token;
    private DateTimeOffset _tokenEnds;
    private bool _isAsking;
    private int _failures;
    private int _commands;
    private int _life;

    /// <summary>What the agent wants to be; null before the first sign-in and while the app is dead.</summary>
    public string? Wants => _wanted?.Presence;

    /// <summary>True when the gateway has acknowledged what the agent wants.</summary>
    public bool IsInStep => _wanted is { } wanted && _told == wanted.Key;

    /// <summary>Wants another presence; the same once more when the gateway seems to have forgotten.</summary>
    public void Want(string presence, string? reason = null)
    {
        _wanted = (presence, reason, NewKey());
        _failures = 0;
        Go();
    }

    /// <summary>Ends the wrap-up now.</summary>
    public void EndWrapUp() => EndWrapUp(NewKey(), 1, _life);

    /// <summary>The app is gone without a word.</summary>
    public void Die()
    {
        _life++;
        (_wanted, _told, _token, _isAsking, _failures) = (null, null, null, false, 0);
    }

    private string NewKey() => string.Create(CultureInfo.InvariantCulture, $"{run}-{user}-{++_commands}");

    private void Go()
    {
        if (_isAsking || _wanted is not { } wanted || _told == wanted.Key)
        {
            return;
        }

        _isAsking = true;
        if (_token is null || loop.Now > _tokenEnds - Margin)
        {
            api.SignIn(user, Alive(SignedIn));
            return;
        }

        var body = new JsonObject { ["presence"] = wanted.Presence };
        if (wanted.Reason is not null)
        {
            body["reason"] = wanted.Reason;
        }

        api.AsAgent(HttpMethod.Put, $"/api/v1/agents/{Uri.EscapeDataString(user)}/presence", body, _token, wanted.Key, Alive(reply =>
        {
            _isAsking = false;
            if (reply.IsGood)
            {
                (_told, _failures) = (wanted.Key, 0);
                Tell($"presence {wanted.Presence}", reply, isFinal: true);
                Go();
            }
            else if (reply.Status == 401 && _failures < TriesUntilTold)
            {
                _token = null;
                Again("presence", reply);
            }
            else if (reply.IsPassing)
            {
                Again("presence", reply);
            }
            else
            {
                _told = wanted.Key;
                Tell($"presence {wanted.Presence}", reply, isFinal: true);
            }
        }));
    }

    private void SignedIn(ApiReply reply)
    {
        _isAsking = false;
        if (reply.IsGood && reply.Text("jwt") is { } token)
        {
            _token = token;
            _tokenEnds = DateTimeOffset.TryParse(reply.Text("expires_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : loop.Now + Margin + Margin;
            Go();
        }
        else
        {
            Again("sign-in", reply);
        }
    }

    private void Again(string what, ApiReply reply)
    {
        Tell(what, reply, isFinal: ++_failures == TriesUntilTold || !(reply.IsPassing || reply.Status == 401));
        loop.After(Pause(_failures, reply), Alive(Go));
    }

    private void EndWrapUp(string key, int attempt, int life)
    {
        if (_token is not { } token || life != _life)
        {
            return;
        }

        api.AsAgent(HttpMethod.Post, $"/api/v1/agents/{Uri.EscapeDataString(user)}/wrap-up", new JsonObject { ["end"] = true }, token, key, Alive(reply =>
        {
            var again = reply.IsPassing && attempt < MostWrapUpTries;
            Tell("end of wrap-up", reply, isFinal: !again);
            if (again)
            {
                loop.After(Pause(attempt, reply), () => EndWrapUp(key, attempt + 1, life));
            }
        }));
    }

    private void Tell(string what, ApiReply reply, bool isFinal) => journal.Tell(new AppAnswered(loop.Now, user, what, reply.Status, reply.Code, isFinal));

    private static TimeSpan Pause(int failures, ApiReply reply)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 6) - 1));
        return reply.RetryAfter is { } wait && wait > pause ? wait : pause < LongestPause ? pause : LongestPause;
    }

    // What was asked before the app died is answered to nobody.
    private Action<ApiReply> Alive(Action<ApiReply> work)
    {
        var life = _life;
        return reply =>
        {
            if (life == _life)
            {
                work(reply);
            }
        };
    }

    private Action Alive(Action work)
    {
        var life = _life;
        return () =>
        {
            if (life == _life)
            {
                work();
            }
        };
    }
}
