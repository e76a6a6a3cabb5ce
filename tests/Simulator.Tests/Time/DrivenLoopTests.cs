using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Tests.Time;

public sealed class DrivenLoopTests
{
    private static readonly DateTimeOffset Start = new DrivenOptions().Start;
    private readonly ScriptedGatewayClock _gateway = new();
    private readonly List<string> _ran = [];

    [Fact]
    public async Task Hours_pass_at_once_and_in_order()
    {
        await Run(loop =>
        {
            loop.After(TimeSpan.FromHours(5), () => Note(loop, "end", stop: true));
            loop.After(TimeSpan.FromHours(2), () => Note(loop, "two"));
            loop.After(TimeSpan.FromHours(1), () =>
            {
                Note(loop, "one");
                loop.After(TimeSpan.FromHours(1), () => Note(loop, "two again"));
            });
        });
        Assert.Equal(["one 3600", "two 7200", "two again 7200", "end 18000"], _ran);
    }

    [Fact]
    public async Task Time_stands_still_while_work_outside_is_open()
    {
        var release = new TaskCompletionSource<int>();
        await Run(loop =>
        {
            loop.Outside(_ => release.Task, answer => Note(loop, $"answer {answer}"));
            loop.After(TimeSpan.FromSeconds(1), () => Note(loop, "timer", stop: true));

            // The loop serves while it waits.
            _ = Task.Run(() => loop.Ask(() =>
            {
                Note(loop, "asked");
                release.SetResult(7);
                return 0;
            }));
        });
        Assert.Equal(["asked 0", "answer 7 0", "timer 1"], _ran);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Outcomes_come_in_the_order_of_their_start_whichever_was_quicker(int atOnce)
    {
        var second = new TaskCompletionSource();
        await Run(
            loop =>
            {
                loop.Outside(async _ => await Slow(atOnce > 1 ? second.Task : Task.CompletedTask), _ => Note(loop, "first"));
                loop.Outside(_ => Quick(second), _ => Note(loop, "second", stop: true));
            },
            new() { OutsideAtOnce = atOnce });
        Assert.Equal(["first 0", "second 0"], _ran);

        static async Task<int> Slow(Task after)
        {
            await after;
            return 0;
        }

        static Task<int> Quick(TaskCompletionSource done)
        {
            done.SetResult();
            return Task.FromResult(0);
        }
    }

    [Fact]
    public async Task Gateway_is_where_we_are_before_it_hears_from_us()
    {
        var heard = new List<DateTimeOffset>();
        await Run(loop => loop.After(TimeSpan.FromSeconds(3), () => loop.Outside(
            _ =>
            {
                heard.Add(_gateway.Now);
                return Task.FromResult(0);
            },
            _ => loop.Stop())));
        Assert.Equal([Start.AddSeconds(3)], heard);
    }

    [Fact]
    public async Task Timers_of_ours_alone_do_not_trouble_the_gateway()
    {
        await Run(loop => Again(loop, 1000));
        Assert.Single(_gateway.Moves);

        void Again(DrivenLoop loop, int left) => loop.After(TimeSpan.FromSeconds(1), () =>
        {
            if (left == 0)
            {
                loop.Stop();
            }
            else
            {
                Again(loop, left - 1);
            }
        });
    }

    [Fact]
    public async Task Time_never_jumps_past_what_is_due_in_the_gateway()
    {
        _gateway.Arm(Start.AddSeconds(4));
        _gateway.Arm(Start.AddSeconds(6));
        await Run(loop => loop.After(TimeSpan.FromSeconds(10), loop.Stop));
        Assert.Equal([Start, Start.AddSeconds(4), Start.AddSeconds(6)], _gateway.Moves);
    }

    [Fact]
    public async Task Timer_that_a_webhook_made_the_gateway_set_is_kept()
    {
        await Run(loop =>
        {
            loop.Outside(
                _ =>
                {
                    _gateway.Arm(Start.AddSeconds(2));
                    return Task.FromResult(0);
                },
                _ => { });
            loop.After(TimeSpan.FromSeconds(5), loop.Stop);
        });
        Assert.Contains(Start.AddSeconds(2), _gateway.Moves);
    }

    [Fact]
    public async Task Requests_of_the_gateway_are_served_while_it_digests()
    {
        await Run(loop =>
        {
            _gateway.Arm(Start.AddSeconds(2));
            _gateway.Within = async now => _ran.Add($"told {(now == Start ? 0 : await loop.Ask(() => (loop.Now - Start).TotalSeconds))}");
            loop.After(TimeSpan.FromSeconds(5), loop.Stop);
        });
        Assert.Equal("told 2", _ran[1]);
    }

    [Fact]
    public async Task Start_finer_than_a_millisecond_is_rounded_up()
    {
        await Run(loop => loop.Outside(_ => Task.FromResult(0), _ => loop.Stop()), new() { Start = Start.AddTicks(1) });
        Assert.Equal([Start.AddMilliseconds(1)], _gateway.Moves);
    }

    [Fact]
    public async Task Times_finer_than_a_millisecond_are_rounded_up()
    {
        await Run(loop => loop.After(TimeSpan.FromTicks(15001), () =>
        {
            Assert.Equal(Start.AddMilliseconds(2), loop.Now);
            loop.Stop();
        }));
    }

    [Fact]
    public async Task Webhook_that_waits_for_driven_time_gets_it_after_the_guard_and_is_counted()
    {
        var due = new TaskCompletionSource<int>();
        var warned = 0;
        DrivenLoop? made = null;
        _gateway.Within = now =>
        {
            if (now >= Start.AddSeconds(2))
            {
                due.TrySetResult(1);
            }

            return Task.CompletedTask;
        };
        await Run(
            loop =>
            {
                made = loop;
                loop.Outside(
                    _ =>
                    {
                        _gateway.Arm(Start.AddSeconds(2));
                        return due.Task;
                    },
                    _ => Note(loop, "answered", stop: true));
            },
            new() { Guard = TimeSpan.FromMilliseconds(20), Grace = TimeSpan.FromMilliseconds(1), OnOverdue = () => warned++ });
        Assert.Equal(["answered 2"], _ran);
        Assert.Equal(1, made!.Report.Overdue);
        Assert.Equal(1, warned);
    }

    [Fact]
    public async Task Time_goes_in_small_steps_while_work_is_overdue()
    {
        // A slow answer, which comes as soon as time has moved without it: long before the time-out that is due next.
        await Run(
            loop =>
            {
                loop.Outside(
                    async _ =>
                    {
                        while (await loop.Ask(() => loop.Now) == Start)
                        {
                            await Task.Yield();
                        }

                        return 0;
                    },
                    _ =>
                    {
                        _ran.Add("answered");
                        loop.Stop();
                    });
                loop.After(TimeSpan.FromSeconds(30), () => _ran.Add("timed out"));
            },
            new() { Guard = TimeSpan.FromMilliseconds(20) });
        Assert.Equal(["answered"], _ran);
    }

    [Fact]
    public async Task Gateway_out_of_reach_ends_the_run()
    {
        _gateway.Within = _ => throw new GatewayClockException("gone");
        await Assert.ThrowsAsync<GatewayClockException>(() => Run(loop => loop.After(TimeSpan.FromSeconds(1), loop.Stop)));
    }

    private void Note(DrivenLoop loop, string what, bool stop = false)
    {
        _ran.Add($"{what} {(loop.Now - Start).TotalSeconds}");
        if (stop)
        {
            loop.Stop();
        }
    }

    private async Task Run(Action<DrivenLoop> begin, DrivenOptions? options = null)
    {
        using var loop = new DrivenLoop(_gateway, options ?? new(), TimeProvider.System);
        begin(loop);
        await loop.Run(TestContext.Current.CancellationToken);
    }
}
