using System.Collections.Immutable;
using ContactCenter.Domain.Dialling;
using CsCheck;

namespace ContactCenter.Domain.Tests.Dialling;

public sealed class DialPolicyTests
{
    private static readonly PhoneNumber? British = Number("442079460000");
    private static readonly PhoneNumber? American = Number("14155550100");

    [Theory]
    [InlineData("447700900002")]
    [InlineData("+44 7700 900-002")]
    [InlineData("14155550199")]
    [InlineData("4915112345678")]
    public void Without_rules_of_one_s_own_every_country_may_be_dialled(string dialled) => Assert.True(DialPolicy.Default.Judge(dialled, American).IsAllowed);

    [Theory]
    [InlineData("19005550100")]
    [InlineData("+44 909 8790000")]
    [InlineData("447012345678")]
    [InlineData("18765550100")]
    [InlineData("881612345678")]
    [InlineData("979123456789")]
    public void Ranges_that_cost_more_than_a_call_are_refused_by_default(string dialled) =>
        Assert.Equal(DialCodes.Premium, DialPolicy.Default.Judge(dialled, American).Code);

    [Theory]
    [InlineData("112")]
    [InlineData("911")]
    [InlineData("+1 911")]
    [InlineData("9-1-1")]
    [InlineData("1911")]
    [InlineData(" 999 ")]
    public void Calls_for_help_are_known_however_they_are_typed(string dialled) => Assert.Equal(DialCodes.Emergency, DialPolicy.Default.Judge(dialled, American).Code);

    [Fact]
    public void The_code_of_another_country_before_it_makes_no_emergency_number() =>
        Assert.Equal((DialCodes.Emergency, DialCodes.NotANumber), (DialPolicy.Default.Judge("44999", British).Code!, DialPolicy.Default.Judge("44999", American).Code!));

    [Fact]
    public void Calls_for_help_can_be_routed_to_who_takes_them()
    {
        var verdict = (DialPolicy.Default with { EmergencyRoute = British, Allowed = ["1"] }).Judge("112", American);
        Assert.Equal((true, British), (verdict.IsAllowed, verdict.Number));
    }

    [Theory]
    [InlineData("447700900002", DialCodes.TooManyCalls)]
    [InlineData("979123456789", DialCodes.Premium)]
    [InlineData("jane", DialCodes.NotANumber)]
    public void What_bars_all_dialling_is_told_of_numbers_that_could_be_dialled(string dialled, string code) =>
        Assert.Equal(code, DialPolicy.Default.Judge(dialled, British, DialCodes.TooManyCalls).Code);

    [Theory]
    [InlineData(DialCodes.TooManyCalls)]
    [InlineData(DialCodes.CallerIdNotOurs)]
    public void Nothing_bars_a_call_for_help_from_who_takes_it(string bar) =>
        Assert.Equal((true, British), ((DialPolicy.Default with { EmergencyRoute = British }).Judge("112", American, bar).IsAllowed, (DialPolicy.Default with { EmergencyRoute = British }).Judge("112", American, bar).Number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("jane")]
    [InlineData("call 911 please")]
    [InlineData("*#06#")]
    [InlineData("1234567890123456")]
    [InlineData("0044 7700 900002")]
    public void What_is_no_number_is_told_apart(string? dialled) => Assert.Equal(DialCodes.NotANumber, DialPolicy.Default.Judge(dialled, American).Code);

    [Theory]
    [InlineData("447700900002", null)]
    [InlineData("14155550199", DialCodes.NotAllowed)]
    [InlineData("353851234567", DialCodes.NotAllowed)]
    public void Own_means_the_country_of_the_number_that_is_shown(string dialled, string? code) =>
        Assert.Equal(code, (DialPolicy.Default with { Allowed = [DialPolicy.OwnCountry] }).Judge(dialled, British).Code);

    [Theory]
    [InlineData("14165550100", true)]
    [InlineData("18765550100", false)]
    [InlineData("12425550100", false)]
    public void Own_of_the_United_States_is_not_the_islands_that_share_the_code(string dialled, bool allowed) =>
        Assert.Equal(allowed, (DialPolicy.Default with { Allowed = [DialPolicy.OwnCountry], Premium = [] }).Judge(dialled, American).IsAllowed);

    [Fact]
    public void Own_without_a_number_to_show_allows_nothing() =>
        Assert.Equal(DialCodes.NotAllowed, (DialPolicy.Default with { Allowed = [DialPolicy.OwnCountry] }).Judge("447700900002", null).Code);

    [Theory]
    [InlineData("447700900002", null)]
    [InlineData("447911123456", DialCodes.NotAllowed)]
    [InlineData("447911999999", null)]
    [InlineData("4420794600000", DialCodes.NotAllowed)]
    [InlineData("449098790000", DialCodes.Premium)]
    [InlineData("448711234567", null)]
    public void The_longest_prefix_that_fits_decides_and_of_equals_the_denied_one(string dialled, string? code)
    {
        var policy = DialPolicy.Default with { Allowed = ["44", "447911999", "44871", "4420"], Denied = ["447911", "4420"] };
        Assert.Equal(code, policy.Judge(dialled, British).Code);
    }

    [Fact]
    public void A_verdict_never_contradicts_the_rules() => Gen.Select(Gen.String[Gen.Char["0123456789+ *#a"], 0, 18], Prefixes, Prefixes, Prefixes, Gen.Bool).Sample((dialled, allowed, denied, premium, own) =>
    {
        var policy = new DialPolicy { Allowed = own ? allowed.Add(DialPolicy.OwnCountry) : allowed, Denied = denied, Premium = premium };
        var verdict = policy.Judge(dialled, British);
        if (!verdict.IsAllowed)
        {
            return;
        }

        Assert.True(PhoneNumber.TryParse(dialled, out var number) && number == verdict.Number);
        Assert.DoesNotContain(denied, prefix => number.Digits.StartsWith(prefix, StringComparison.Ordinal)
            && !allowed.Any(wins => wins.Length > prefix.Length && number.Digits.StartsWith(wins, StringComparison.Ordinal))
            && !(own && prefix.Length < 2 && number.Digits.StartsWith("44", StringComparison.Ordinal)));
        Assert.True(policy.Allowed.IsEmpty || (own && number.Digits.StartsWith("44", StringComparison.Ordinal)) || allowed.Any(prefix => number.Digits.StartsWith(prefix, StringComparison.Ordinal)));
    });

    private static readonly Gen<ImmutableArray<string>> Prefixes = Gen.String[Gen.Char["12347"], 1, 4].Array[0, 4].Select(list => list.ToImmutableArray());

    private static PhoneNumber? Number(string digits) => PhoneNumber.TryParse(digits, out var number) ? number : null;
}
