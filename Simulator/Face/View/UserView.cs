namespace ContactCenter.Simulator.Face.View;

/// <summary>An app user as the page shows it.</summary>
/// <param name="Application">Id of the application.</param>
/// <param name="ApplicationName">Its name, where another application has a user of that name, too; else null.</param>
/// <param name="Name">Name by which calls reach the user.</param>
/// <param name="DisplayName">Name for people; null for none.</param>
/// <param name="Sessions">How many apps are logged in.</param>
/// <param name="OnPage">True when one of them is the page's.</param>
internal sealed record UserView(string Application, string? ApplicationName, string Name, string? DisplayName, int Sessions, bool OnPage);
