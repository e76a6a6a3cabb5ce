namespace ContactCenter.Domain.Ncco;

/// <summary>The codes of every refusal that this folder makes (<see cref="Refusal.Code"/>).</summary>
public static class NccoCodes
{
    /// <summary>The bytes are not JSON in UTF-8.</summary>
    public const string NotJson = "not-json";

    /// <summary>The outermost value is not an array.</summary>
    public const string NotAnArray = "not-an-array";

    /// <summary>A value of another JSON type was expected.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A required property is missing.</summary>
    public const string Required = "required";

    /// <summary>The property is not known here.</summary>
    public const string UnknownProperty = "unknown-property";

    /// <summary>The property occurs twice, under one spelling or two.</summary>
    public const string DuplicateProperty = "duplicate-property";

    /// <summary>The platform knows no such action.</summary>
    public const string UnknownAction = "unknown-action";

    /// <summary>The platform had this action once and took it away.</summary>
    public const string ActionGone = "action-gone";

    /// <summary>The platform knows no such endpoint type.</summary>
    public const string UnknownEndpoint = "unknown-endpoint";

    /// <summary>Not one of the values that this field may have.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>A number, a length or a count lies outside its bounds.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Not an E.164 number.</summary>
    public const string BadNumber = "bad-number";

    /// <summary>Not an absolute URL of an accepted scheme.</summary>
    public const string BadUrl = "bad-url";

    /// <summary>Blank, too long, or with characters that cannot be sent.</summary>
    public const string BadText = "bad-text";

    /// <summary>SSML that is not well formed or not wrapped in <c>speak</c>.</summary>
    public const string BadSsml = "bad-ssml";

    /// <summary>More than one entry where exactly one is taken.</summary>
    public const string NotOne = "not-one";

    /// <summary>Two settings that exclude each other, or one without the other that it needs.</summary>
    public const string Conflict = "conflict";

    /// <summary>A <c>bargeIn</c> that meets no <c>input</c>.</summary>
    public const string BargeInWithoutInput = "barge-in-without-input";

    /// <summary>An action that can never run because it follows a <c>transfer</c>.</summary>
    public const string AfterTransfer = "after-transfer";

    /// <summary>A template uses a placeholder for which there is no value in this call.</summary>
    public const string PlaceholderWithoutValue = "placeholder-without-value";
}
