namespace ContactCenter.Grains.Interfaces.Directories;

/// <summary>Keys of <see cref="IDirectoryGrain"/>.</summary>
public static class DirectoryKind
{
    /// <summary>User names of agents.</summary>
    public const string Agents = "agents";

    /// <summary>E.164 digits of our numbers.</summary>
    public const string Numbers = "numbers";

    /// <summary>Flow ids.</summary>
    public const string Flows = "flows";

    /// <summary>Ids of queues.</summary>
    public const string Queues = "queues";

    /// <summary>Names of mailboxes in which a message was left.</summary>
    public const string Mailboxes = "mailboxes";

    /// <summary>Skills: what agents can be given over the API, and a flow may ask for.</summary>
    public const string Skills = "skills";
}
