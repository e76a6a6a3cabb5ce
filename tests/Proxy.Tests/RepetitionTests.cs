using ContactCenter.Proxy.Routing;

namespace ContactCenter.Proxy.Tests;

/// <summary>The whole table of what is sent again.</summary>
public sealed class RepetitionTests
{
    [Fact]
    public void Requests_are_sent_again_where_that_does_no_harm()
    {
        var allowed = from kind in Enum.GetValues<RequestKind>()
                      from method in (string[])["GET", "POST"]
                      from failure in Enum.GetValues<Failure>()
                      where Repetition.IsAllowed(kind, method, failure)
                      select $"{kind} {method} {failure}";
        Assert.Equal(
            [
                "Other GET NotReached", "Other GET Broken", "Other POST NotReached",
                "Answer GET NotReached", "Answer GET Broken", "Answer GET Late", "Answer POST NotReached", "Answer POST Broken", "Answer POST Late",
                "Report GET NotReached", "Report GET Broken", "Report POST NotReached", "Report POST Broken",
            ],
            allowed);
    }
}
