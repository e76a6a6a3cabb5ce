namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>What a string is for, which decides how placeholders in it are replaced.</summary>
internal enum TextKind
{
    /// <summary>Decides about the structure (names of actions, types, modes): never replaced.</summary>
    Fixed,

    /// <summary>Taken as it is.</summary>
    Plain,

    /// <summary>Spoken: a value must not become a tag.</summary>
    Speech,

    /// <summary>A URL: a value must not become a part of its own.</summary>
    Url,

    /// <summary>A SIP address: the same, but numbers keep their plus sign.</summary>
    Sip,
}
