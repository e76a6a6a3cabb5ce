using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Ncco.Given;

namespace ContactCenter.Domain.Tests.Ncco;

/// <summary>T/t talk, S/s stream (capitals barge in), I input, W wait, X transfer.</summary>
public sealed class BargeInTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("t", "")]
    [InlineData("TI", "")]
    [InlineData("SI", "")]
    [InlineData("TtsI", "")]
    [InlineData("TIW", "")]
    [InlineData("TITI", "")]
    [InlineData("tTIt", "")]
    [InlineData("T", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("tS", "barge-in-without-input at $[1].bargeIn")]
    [InlineData("Tt", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("TT", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("TWI", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("TtWI", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("TIS", "barge-in-without-input at $[2].bargeIn")]
    [InlineData("TWT", "barge-in-without-input at $[0].bargeIn, barge-in-without-input at $[2].bargeIn")]
    [InlineData("TX", "barge-in-without-input at $[0].bargeIn")]
    [InlineData("X", "")]
    [InlineData("WX", "")]
    [InlineData("XWt", "after-transfer at $[1], after-transfer at $[2]")]
    public void Meets_an_input(string actions, string faults)
    {
        var document = NccoDocument.Create(actions.Select(Action));
        Assert.Equal(faults, string.Join(", ", Faults(document)));
        Assert.Equal(faults.Length == 0, document.IsOk);
    }

    [Fact]
    public void Tells_nothing_about_what_cannot_be_read()
    {
        Assert.Equal(["unknown-action at $[1].action"], Faults(Parse("""[{"action":"talk","text":"a","bargeIn":true},{"action":"inptu"}]""")));
        Assert.Equal(
            ["required at $[1].payload", "required at $[1].eventUrl", "barge-in-without-input at $[0].bargeIn"],
            Faults(Parse("""[{"action":"talk","text":"a","bargeIn":true},{"action":"notify"}]""")));
    }

    [Fact]
    public void Empty_document_is_one_and_ends_the_call()
    {
        Assert.Same(NccoDocument.Empty, NccoDocument.Create([]).Require());
        Assert.Equal("[]", Json(NccoDocument.Empty));
        Assert.Same(NccoDocument.Empty, Parse(" [ ] ").Require());
    }

    private static NccoAction Action(char kind) => kind switch
    {
        'T' or 't' => TalkAction.Create(Text("a"), kind == 'T').Require(),
        'S' or 's' => StreamAction.Create(Here, kind == 'S').Require(),
        'I' => Input(),
        'W' => WaitAction.Create(1).Require(),
        'X' => TransferAction.Create("CON-1").Require(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
