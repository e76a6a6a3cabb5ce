namespace ContactCenter.Simulator.Face.View;

/// <summary>Who can be called, and at which numbers.</summary>
/// <param name="Users">App users by application and name.</param>
/// <param name="Numbers">Numbers linked to an application, in order.</param>
internal sealed record PeopleView(IReadOnlyList<UserView> Users, IReadOnlyList<NumberView> Numbers);
