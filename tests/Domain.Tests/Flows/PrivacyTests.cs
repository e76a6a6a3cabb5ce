using ContactCenter.Domain.Flows;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class PrivacyTests
{
    [Fact]
    public void A_number_or_a_key_never_shows_when_a_value_is_logged()
    {
        var turn = Start(FlowGen.Everything, App);
        object[] values = [Phone, App, turn, new TrialTurn("1", turn), ResumePayload.Of(Phone, turn.Waiting, "op"), FlowInput.Keys("4929123456"), FlowInput.Spoken("4929123456")];
        Assert.All(values, value =>
        {
            Assert.DoesNotContain("77009000", value.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("1415555", value.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("4929", value.ToString(), StringComparison.Ordinal);
        });
    }
}
