namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>Where the application comes from; the numbers are on the wire.</summary>
[GenerateSerializer, Alias("cc.application-origin")]
public enum ApplicationOrigin
{
    /// <summary>Made up for local mode; Vonage does not know it.</summary>
    Local = 0,

    /// <summary>Made at Vonage with this deployment's own key.</summary>
    Created = 1,

    /// <summary>Existed at Vonage and was taken over with its key.</summary>
    Adopted = 2,
}
