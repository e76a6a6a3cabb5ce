namespace ContactCenter.Simulator.Face.View;

/// <summary>Something that the page shows, with the version of the world in which it last changed.</summary>
internal interface IViewItem
{
    string Id { get; }

    long Version { get; set; }
}
