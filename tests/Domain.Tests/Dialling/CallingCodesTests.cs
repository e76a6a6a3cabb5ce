using ContactCenter.Domain.Dialling;

namespace ContactCenter.Domain.Tests.Dialling;

public sealed class CallingCodesTests
{
    [Theory]
    [InlineData("14155550100", "1")]
    [InlineData("18765550100", "1876")]
    [InlineData("74951234567", "7")]
    [InlineData("77271234567", "77")]
    [InlineData("442079460000", "44")]
    [InlineData("4915112345678", "49")]
    [InlineData("353851234567", "353")]
    [InlineData("85221234567", "852")]
    [InlineData("4212345678", "421")]
    public void The_first_digits_tell_the_country(string digits, string code) =>
        Assert.Equal(code, PhoneNumber.TryParse(digits, out var number) ? CallingCodes.Of(number) : null);
}
