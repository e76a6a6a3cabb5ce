using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Warm transfers: the caller hears music while the two speak, and then whoever is to be heard.</summary>
[Collection(RoomCollection.Name)]
public sealed class ConsultTests(RoomCenter center)
{
    [Fact]
    public Task Completed_consultation_gives_the_caller_to_the_second_agent() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        var (second, secondLeg) = await Asked(scene, first);
        await scene.Hears(firstLeg, second, 1);
        await scene.Hears(secondLeg, first, 1);
        await scene.Pass(20);
        Assert.Equal("music", scene.HearsNow(scene.Caller));
        await scene.Does(first, "complete");
        await scene.Hears(scene.Caller, second, 2);
        await scene.Over(firstLeg, 2);
        await scene.Hears(secondLeg, "caller", 1);
        await scene.Pass(10);
        scene.HangUp(secondLeg);
        await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.", 2);
        await scene.Over(scene.Caller, 10);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", second, "Thank you for calling. Goodbye.", "gone");
    });

    [Fact]
    public Task Conference_has_all_three_hear_each_other_and_the_caller_keeps_whoever_stays() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        var (second, secondLeg) = await Asked(scene, first);
        await scene.Does(first, "conference");
        await scene.Hears(scene.Caller, $"{first}+{second}", 2);
        await scene.Hears(firstLeg, $"{second}+caller", 2);
        await scene.Hears(secondLeg, $"{first}+caller", 2);
        await scene.Pass(20);
        scene.HangUp(firstLeg);
        await scene.Hears(scene.Caller, second, 1);
        await scene.Pass(20);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", $"{first}+{second}", second);
    });

    [Fact]
    public Task Caller_who_is_taken_back_hears_the_first_agent_and_the_second_is_gone() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        var (second, secondLeg) = await Asked(scene, first);
        await scene.Does(first, "take-back");
        await scene.Hears(scene.Caller, first, 2);
        await scene.Over(secondLeg, 2);
        await scene.Hears(firstLeg, "caller", 1);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", first);

    });

    [Fact]
    public Task Agent_who_is_asked_and_declines_leaves_the_caller_on_hold_with_the_first() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        var second = await scene.Colleague("bob");
        await scene.Does(first, "consult", To("agent", second));
        var leg = await scene.Rings(second);
        await scene.Hears(scene.Caller, "music", 1);
        scene.Reject(leg);
        await scene.Pass(5);
        Assert.Equal("music", scene.HearsNow(scene.Caller));
        await scene.Does(first, "resume");
        await scene.Hears(scene.Caller, first, 1);
        await scene.Hears(firstLeg, "caller", 1);
    });

    [Fact]
    public Task First_agent_who_hangs_up_while_the_second_is_there_has_handed_the_caller_over() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        var (second, secondLeg) = await Asked(scene, first);
        scene.HangUp(firstLeg);
        await scene.Hears(scene.Caller, second, 2);
        await scene.Hears(secondLeg, "caller", 1);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", second);
    });

    [Fact]
    public Task Number_that_is_asked_joins_and_gets_the_caller() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        const string Number = "447700900099";
        await scene.Does(first, "consult", To("number", Number));
        var phone = await scene.PicksUp(Number);
        await scene.Hears(phone, first, 3);
        Assert.Equal("music", scene.HearsNow(scene.Caller));
        await scene.Does(first, "complete");
        await scene.Hears(scene.Caller, Number, 2);
        await scene.Over(firstLeg, 2);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", Number);
    });

    private static async Task<(string Agent, string Leg)> Asked(Scene scene, string first)
    {
        await scene.Pass(10);
        var second = await scene.Colleague("bob");
        await scene.Does(first, "consult", To("agent", second));
        await scene.Hears(scene.Caller, "music", 1);
        var leg = await scene.PicksUp(second);
        await scene.Hears(leg, first, 3);
        return (second, leg);
    }

    internal static JsonObject To(string kind, string whom) => new() { ["to"] = new JsonObject { [kind] = whom } };
}
