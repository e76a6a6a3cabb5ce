namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Several apps ring for one caller.</summary>
[Collection(RoomCollection.Name)]
public sealed class RingAllTests(RoomCenter center)
{
    [Fact]
    public Task Agent_who_comes_while_others_ring_is_rung_too_and_may_win() => center.Play(
        new SceneOptions { Queue = """ "strategy":"ringAll" """ },
        async scene =>
        {
            var ann = await scene.Agent("ann");
            var caller = scene.Calls();
            var early = await scene.Rings(ann);
            await scene.Pass(5);
            var bob = await scene.Agent("bob");
            var late = await scene.Rings(bob);
            scene.IsThere(early);

            scene.Answer(late);

            await scene.Hears(caller, bob);
            await scene.Over(early, 2);
            scene.Heard(caller, "Please hold.", "music", bob);
        });
}
