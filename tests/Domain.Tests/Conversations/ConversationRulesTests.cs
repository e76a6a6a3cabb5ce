using ContactCenter.Domain.Conversations;
using CsCheck;

namespace ContactCenter.Domain.Tests.Conversations;

public sealed class ConversationRulesTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        Post,
        PostAgain,
        Bind,
        BindAndCrash,
        BindOther,
        Open,
        OpenAndCrash,
    }

    /// <summary>The protocol as the grains speak it: what a bind or an opening hands over is adopted, then released; a crash comes between.</summary>
    [Fact]
    public void Every_event_reaches_its_call_once_whatever_crashes_between_hand_over_and_release() =>
        Gen.Enum<Step>().Array[1, 30].Sample(steps =>
        {
            var state = ConversationState.Empty;
            var calls = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            var posted = 0;
            foreach (var step in steps.Append(Step.Bind))
            {
                state = step switch
                {
                    Step.Post => Post(state, $"event-{posted++}"),
                    Step.PostAgain => posted == 0 ? state : Post(state, $"event-{posted - 1}"),
                    Step.Bind => Bind(state, "caller", crash: false),
                    Step.BindAndCrash => Bind(state, "caller", crash: true),
                    Step.BindOther => Bind(state, "other", crash: false),
                    Step.Open => Open(state, crash: false),
                    _ => Open(state, crash: true),
                };
            }

            var owner = state.Owner;
            Assert.NotNull(owner);
            state = Bind(state, owner, crash: false);
            Assert.Empty(state.Held);
            Assert.Null(state.OpensAt);
            Assert.Null(state.Unclaimed);
            Assert.Equal(
                Enumerable.Range(0, posted).Select(n => $"event-{n}").Order(StringComparer.Ordinal),
                (calls.TryGetValue(owner, out var mine) ? mine : []).Order(StringComparer.Ordinal));

            ConversationState Post(ConversationState before, string json)
            {
                var (next, owner) = ConversationRules.Post(before, new HeldEvent(json, T0));
                if (owner is not null)
                {
                    Adopt(owner, json);
                }

                return next;
            }

            ConversationState Bind(ConversationState before, string call, bool crash)
            {
                var next = ConversationRules.Bind(before, call);
                if (next.Owner != call)
                {
                    Assert.Same(before, next);
                    return next;
                }

                foreach (var held in next.Held)
                {
                    Adopt(call, held.Json);
                }

                if (next.Unclaimed is { } opened && calls.TryGetValue(opened, out var theirs))
                {
                    theirs.ForEach(json => Adopt(call, json));
                }

                return crash ? next : ConversationRules.Release(next, call, next.Held.Length);
            }

            ConversationState Open(ConversationState before, bool crash)
            {
                var next = ConversationRules.Open(before, "opened");
                if (next is not { Unclaimed: { } call, Owner: null })
                {
                    return next;
                }

                foreach (var held in next.Held)
                {
                    Adopt(call, held.Json);
                }

                return crash ? next : ConversationRules.Release(next, call, next.Held.Length);
            }

            // A call knows a webhook that it has.
            void Adopt(string call, string json)
            {
                var events = calls.TryGetValue(call, out var known) ? known : calls[call] = [];
                if (!events.Contains(json))
                {
                    events.Add(json);
                }
            }
        }, iter: 5_000);

    [Fact]
    public void First_owner_wins_and_a_stranger_can_neither_bind_nor_release()
    {
        var held = ConversationRules.Post(ConversationState.Empty, new HeldEvent("{}", T0)).Next;
        var bound = ConversationRules.Bind(held, "a");

        Assert.Same(bound, ConversationRules.Bind(bound, "b"));
        Assert.Same(bound, ConversationRules.Release(bound, "b", 1));
        Assert.Equal("a", ConversationRules.Post(bound, new HeldEvent("{ }", T0)).Owner);
    }

    [Fact]
    public void A_call_is_opened_15_s_after_the_first_event_and_not_later_because_more_came()
    {
        var first = ConversationRules.Post(ConversationState.Empty, new HeldEvent("1", T0)).Next;
        var second = ConversationRules.Post(first, new HeldEvent("2", T0.AddSeconds(9))).Next;

        Assert.Equal(T0.AddSeconds(15), second.OpensAt);
    }

    [Fact]
    public void Nobody_opens_a_call_without_events_or_twice()
    {
        Assert.Same(ConversationState.Empty, ConversationRules.Open(ConversationState.Empty, "x"));
        var opened = ConversationRules.Open(ConversationRules.Post(ConversationState.Empty, new HeldEvent("1", T0)).Next, "x");
        Assert.Equal("x", opened.Unclaimed);
        Assert.Same(opened, ConversationRules.Open(opened, "y"));
    }

    [Fact]
    public void A_call_that_was_opened_for_the_events_gives_way_to_whoever_claims_them_later()
    {
        var opened = ConversationRules.Open(ConversationRules.Post(ConversationState.Empty, new HeldEvent("1", T0)).Next, "opened");

        Assert.Same(opened, ConversationRules.Bind(opened, "opened"));
        Assert.Equal(("caller", "opened"), (ConversationRules.Bind(opened, "caller").Owner, ConversationRules.Bind(opened, "caller").Unclaimed));
    }

    [Fact]
    public void A_full_conversation_is_one_that_nobody_owns_and_holds_500_events()
    {
        var state = ConversationState.Empty;
        for (var n = 0; n < ConversationRules.MaxHeld; n++)
        {
            Assert.False(ConversationRules.IsFull(state));
            state = ConversationRules.Post(state, new HeldEvent($"{n}", T0)).Next;
        }

        Assert.True(ConversationRules.IsFull(state));
        Assert.False(ConversationRules.IsFull(ConversationRules.Open(state, "x")));
        Assert.False(ConversationRules.IsFull(ConversationRules.Bind(state, "x")));
    }
}
