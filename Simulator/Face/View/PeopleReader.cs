using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Face.View;

/// <summary>Reads who can be called, from the account. On the loop only.</summary>
internal sealed class PeopleReader(SimAccount account, UserSessions sessions)
{
    public PeopleView Read() => new(
        [
            .. from application in account.Applications.Values
               from user in application.Users.Values
               let isShared = account.Applications.Values.Any(other => other != application && other.Users.ContainsKey(user.Name))
               orderby application.Id, user.Name
               select new UserView(application.Id, isShared ? application.Name : null, user.Name, user.DisplayName, user.Sessions, sessions.IsOnPage(user)),
        ],
        [
            .. from number in account.Numbers.Values
               where number.IsOwned && number.ApplicationId is not null && account.Applications.ContainsKey(number.ApplicationId)
               select new NumberView(number.Msisdn, number.Country, account.Applications[number.ApplicationId!].Name),
        ]);
}
