namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>The pages, in the order of the navigation.</summary>
internal static class FacePages
{
    /// <summary>Where signing in leads when nothing else was asked for.</summary>
    public const string Home = "/console";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FacePage> All { get; } =
    [
        new("overview", Home, FaceAudience.Supervisors),
        new("wallboard", "/wallboard", FaceAudience.Supervisors),
        new("calls", "/console/calls", FaceAudience.Supervisors),
        new("agents", "/console/agents", FaceAudience.Supervisors),
        new("queues", "/console/queues", FaceAudience.Supervisors),
        new("reports", "/console/reports", FaceAudience.Supervisors),
        new("recordings", "/console/recordings", FaceAudience.Supervisors),
        new("events", "/console/events", FaceAudience.Supervisors),
        new("audit", "/console/audit", FaceAudience.Supervisors),
        new("flows", "/console/flows", FaceAudience.Administrators),
        new("setup", "/console/setup", FaceAudience.Administrators),
        new("numbers", "/console/numbers", FaceAudience.Administrators),
        new("users", "/console/users", FaceAudience.Administrators),
        new("settings", "/console/settings", FaceAudience.Administrators),
        new("sdk", "/console/sdk", FaceAudience.Administrators),
        new("desk", "/desk", FaceAudience.Everybody),
    ];
}
