namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Tests that share one center; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RoomCollection : ICollectionFixture<RoomCenter>
{
    public const string Name = "room";
}
