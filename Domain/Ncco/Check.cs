namespace ContactCenter.Domain.Ncco;

/// <summary>Collects the refusals of one value; allocates nothing while everything is in order.</summary>
internal struct Check
{
    private List<Refusal>? _refusals;

    /// <summary>True once something has been refused.</summary>
    public readonly bool Failed => _refusals is not null;

    /// <summary>What has been refused so far.</summary>
    public readonly IReadOnlyList<Refusal> Refusals => _refusals ?? [];

    public void Add(string code, string message, string? path) => (_refusals ??= []).Add(new Refusal(code, message, path));

    public void Range(int? value, int min, int max, string path)
    {
        if (value < min || value > max)
        {
            Add(NccoCodes.OutOfRange, max == int.MaxValue ? $"Must be {min} or more." : $"Must be from {min} to {max}.", path);
        }
    }

    public void Range(decimal value, decimal min, decimal max, string path)
    {
        if (value < min || value > max)
        {
            Add(NccoCodes.OutOfRange, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Must be from {min} to {max}."), path);
        }
    }

    public void Level(decimal level)
    {
        if (level is < -1 or > 1 || level * 10 % 1 != 0)
        {
            Add(NccoCodes.OutOfRange, "Must be from -1 to 1 in steps of 0.1.", "level");
        }
    }

    public void Defined<TEnum>(TEnum? value, string path)
        where TEnum : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(given))
        {
            Add(NccoCodes.UnknownValue, $"Must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.", path);
        }
    }

    public void Number(PhoneNumber? number, string path)
    {
        if (number is { Digits.Length: 0 })
        {
            Add(NccoCodes.BadNumber, "Must be an E.164 number of 7 to 15 digits.", path);
        }
    }

    public void Text(string? text, int maxLength, string path)
    {
        if (text is not null && !TextRules.IsLine(text, maxLength))
        {
            Add(NccoCodes.BadText, $"Must be 1 to {maxLength} characters, not blank, without control characters.", path);
        }
    }

    public void Language(string? tag, string path)
    {
        if (tag is not null && !TextRules.IsLanguageTag(tag))
        {
            Add(NccoCodes.UnknownValue, "Must be a BCP-47 language tag such as en-GB.", path);
        }
    }

    public void MuteOrCanSpeak(bool mute, LegIds? canSpeak)
    {
        if (mute && canSpeak is not null)
        {
            Add(NccoCodes.Conflict, "mute cannot be combined with canSpeak; leave one of them out.", "mute");
        }
    }

    /// <summary>The refusals as a result; only to be called once <see cref="Failed"/>.</summary>
    public readonly Result<T> No<T>() => Result<T>.No([.. Refusals]);
}
