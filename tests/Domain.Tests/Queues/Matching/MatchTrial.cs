using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;

namespace ContactCenter.Domain.Tests.Queues.Matching;

/// <summary>Does the same to the board and to the lists, and compares all that can be seen.</summary>
internal sealed class MatchTrial
{
    private readonly MatchBoard _board;
    private readonly ListModel _model;

    public MatchTrial(QueueSettings settings, int seed)
    {
        _board = new(settings, seed);
        _model = new(settings);
        Pass(MatchGen.T0);
    }

    public void Do(MatchCommand command)
    {
        switch (command)
        {
            case MatchCommand.PutCaller put:
                Put(put.Caller with { QueuedAt = _model.Now.AddSeconds(-put.QueuedAgo), EnteredAt = _model.Now.AddSeconds(-put.EnteredAgo) });
                break;
            case MatchCommand.PutAgent put:
                Put(put.Agent with { IdleSince = _model.Now.AddSeconds(-put.IdleFor) });
                break;
            case MatchCommand.RemoveCaller remove:
                Assert.Equal(_model.Callers.RemoveAll(caller => caller.Call == remove.Call) == 1, _board.RemoveCaller(remove.Call));
                _model.TakenCalls.Remove(remove.Call);
                break;
            case MatchCommand.TakeCaller take:
                Assert.Equal(_model.Callers.Exists(caller => caller.Call == take.Call) && _model.TakenCalls.Add(take.Call), _board.TakeCaller(take.Call));
                break;
            case MatchCommand.GiveBackCaller back:
                Assert.Equal(_model.TakenCalls.Remove(back.Call), _board.GiveBackCaller(back.Call));
                break;
            case MatchCommand.RemoveAgent remove:
                Assert.Equal(_model.Agents.RemoveAll(agent => agent.Name == remove.Name) == 1, _board.RemoveAgent(remove.Name));
                _model.TakenAgents.Remove(remove.Name);
                break;
            case MatchCommand.TakeAgent take:
                Assert.Equal(_model.Agents.Exists(agent => agent.Name == take.Name) && _model.TakenAgents.Add(take.Name), _board.TakeAgent(take.Name));
                break;
            case MatchCommand.GiveBackAgent back:
                Assert.Equal(_model.TakenAgents.Remove(back.Name), _board.GiveBackAgent(back.Name));
                break;
            case MatchCommand.Change change:
                _model.Settings = change.Settings;
                _board.Change(change.Settings);
                break;
            case MatchCommand.Pass pass:
                Pass(_model.Now.AddMilliseconds(pass.Milliseconds));
                break;
            case MatchCommand.PassToDue:
                Pass(_board.NextDue ?? _model.Now);
                break;
            case MatchCommand.Further further:
                Join(further);
                break;
            case MatchCommand.Decide decide:
                Decide(decide.AtMost);
                break;
        }

        Compare();
    }

    private void Put(WaitingCaller caller)
    {
        if (_model.Callers.Find(known => known.Call == caller.Call) is { } known)
        {
            _model.Callers.Remove(known);
            if (known.WaitId != caller.WaitId)
            {
                _model.TakenCalls.Remove(caller.Call);
            }
        }

        _model.Callers.Add(caller);
        _board.Put(caller, _model.Now);
    }

    private void Put(ReadyAgent agent)
    {
        _model.Agents.RemoveAll(known => known.Name == agent.Name);
        _model.Agents.Add(agent);
        _board.Put(agent);
    }

    private void Pass(DateTimeOffset now)
    {
        _board.Advance(now);
        _model.Now = now > _model.Now ? now : _model.Now;
    }

    private void Decide(int atMost)
    {
        for (var i = 0; i < atMost; i++)
        {
            if (_board.Next(_model.Now) is not { } match)
            {
                Assert.DoesNotContain(_model.FreeInOrder, caller => _model.Ready.Any(agent => _model.Fits(caller, agent)));
                return;
            }

            Check(match);
            _model.TakenCalls.Add(match.Caller.Call);
            _model.TakenAgents.UnionWith(match.Agents.Select(agent => agent.Name));
        }
    }

    private void Join(MatchCommand.Further further)
    {
        var match = _board.Further(further.Call, further.AtMost, new HashSet<string> { further.Except }, _model.Now);
        var caller = _model.Callers.Find(caller => caller.Call == further.Call && _model.TakenCalls.Contains(caller.Call));
        string[] expected = caller is null ? [] : [.. _model.BestFirst(caller).Take(10).Select(agent => agent.Name).Where(name => name != further.Except).Take(Math.Max(0, further.AtMost))];
        if (match is null)
        {
            Assert.Empty(expected);
            return;
        }

        Assert.True(match.IsFurther);
        Assert.Equal((caller!.Call, _model.Key(caller)), (match.Caller.Call, match.Key));
        var names = match.Agents.Select(agent => agent.Name).ToArray();
        if (_model.Settings.Strategy == QueueStrategy.Random)
        {
            Assert.Equal(expected.Length, names.Length);
        }
        else
        {
            Assert.Equal(expected, names);
        }

        CheckWhy(caller, match.Why, isDrawn: false);
        _model.TakenAgents.UnionWith(names);
    }

    private void Check(Match match)
    {
        Assert.False(match.IsFurther);
        var caller = Assert.Single(_model.Callers, caller => caller.Call == match.Caller.Call);
        Assert.Equal(_model.Key(caller), match.Key);
        Assert.DoesNotContain(match.Caller.Call, _model.TakenCalls);
        Assert.Same(caller, _model.FreeInOrder.First(free => _model.Ready.Any(agent => _model.Fits(free, agent))));
        foreach (var agent in match.Agents)
        {
            Assert.Same(caller, _model.FreeInOrder.First(free => _model.Fits(free, _model.Agents.Single(known => known.Name == agent.Name))));
        }

        var best = _model.BestFirst(caller);
        var names = match.Agents.Select(agent => agent.Name).ToArray();
        if (_model.Settings.Strategy == QueueStrategy.Random)
        {
            Assert.Contains(Assert.Single(names), best.Select(agent => agent.Name));
        }
        else
        {
            var count = _model.Settings.Strategy == QueueStrategy.RingAll ? _model.Settings.RingAllAtMost : 1;
            Assert.Equal(best.Take(count).Select(agent => agent.Name), names);
        }

        CheckWhy(caller, match.Why, isDrawn: true);
        Assert.Equal(names, match.Why.Candidates.Take(names.Length).Select(candidate => candidate.Agent));
    }

    private void CheckWhy(WaitingCaller caller, MatchWhy why, bool isDrawn)
    {
        var best = _model.BestFirst(caller).Select(agent => agent.Name).ToArray();
        Assert.Equal(_model.Settings.Strategy, why.Strategy);
        Assert.Equal(best.Length, why.Fitting);
        var named = why.Candidates.Select(candidate => candidate.Agent).ToArray();
        if (why.Strategy == QueueStrategy.Random && isDrawn)
        {
            Assert.Equal(Math.Min(10, best.Length), named.Length);
            Assert.Equal(named.Length, named.Distinct().Count());
            Assert.Subset(best.ToHashSet(), named.ToHashSet());
        }
        else
        {
            Assert.Equal(best.Take(10), named);
        }

        var refused = _model.Agents.GroupBy(agent => _model.TakenAgents.Contains(agent.Name) ? MatchRefusal.OnOffer : _model.Refusal(caller, agent))
            .Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.Count());
        Assert.Equal(refused.OrderBy(count => count.Key), why.Refused);
    }

    private void Compare()
    {
        Assert.Equal((_model.Callers.Count, _model.FreeInOrder.Count()), (_board.Waiting, _board.Free));
        Assert.Equal((_model.Agents.Count, _model.Ready.Count()), (_board.Agents, _board.Ready));
        Assert.Equal(_model.NextDue, _board.NextDue);
        var order = _model.InOrder.Select(caller => caller.Call).ToArray();
        Assert.Equal(order.FirstOrDefault(), _board.Head?.Call);
        Assert.Equal(order, _board.Page(0, 1_000).Select(caller => caller.Call));
        Assert.Equal(order.Skip(1).Take(3), _board.Page(1, 3).Select(caller => caller.Call));
        foreach (var caller in _model.Callers)
        {
            Assert.Equal(Array.IndexOf(order, caller.Call) + 1, _board.Position(caller.Call));
            Assert.Equal(_model.TakenCalls.Contains(caller.Call), _board.IsCallerTaken(caller.Call));
        }

        foreach (var agent in _model.Agents)
        {
            Assert.Equal(_model.TakenAgents.Contains(agent.Name), _board.IsAgentTaken(agent.Name));
        }

        if (_model.Callers.Count > 0)
        {
            CheckWhy(_model.Callers[^1], _board.Explain(_model.Callers[^1].Call, _model.Now)!, isDrawn: false);
        }
    }
}
