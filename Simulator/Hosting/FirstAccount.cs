using System.Globalization;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Hosting;

/// <summary>The account with which a simulator begins: one application that points at the gateway, its numbers and users, and numbers to rent.</summary>
internal static class FirstAccount
{
    private static readonly (string Country, string Prefix, string Type, decimal Cost)[] Pool =
    [
        ("GB", "4420794600", "landline", 1.25m),
        ("US", "1202555010", "landline", 0.90m),
        ("US", "1888555010", "landline-toll-free", 1.50m),
        ("DE", "4930230000", "landline", 1.10m),
        ("CN", "8610550000", "landline", 2.40m),
    ];

    public static SimAccount Create(SimulatorOptions options)
    {
        var account = new SimAccount { ApiKey = options.ApiKey, ApiSecret = options.ApiSecret, SignatureSecret = options.SignatureSecret };
        var application = Application(options);
        account.Applications[application.Id] = application;
        for (var i = 0; i < options.Users.Count; i++)
        {
            application.Users[options.Users[i]] = new SimUser
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"USR-00000000-0000-4000-a000-{i + 1:d12}"),
                Name = options.Users[i],
            };
        }

        foreach (var (country, prefix, type, cost) in Pool)
        {
            for (var i = 1; i <= 30; i++)
            {
                var msisdn = string.Create(CultureInfo.InvariantCulture, $"{prefix}{i:00}");
                account.Numbers[msisdn] = new SimNumber { Msisdn = msisdn, Country = country, Type = type, Cost = cost, Features = i % 10 == 0 ? ["SMS"] : ["VOICE", "SMS"] };
            }
        }

        foreach (var number in options.Numbers)
        {
            account.Numbers[number] = new SimNumber { Msisdn = number, Country = "GB", Features = ["VOICE"], IsOwned = true, ApplicationId = application.Id };
        }

        return account;
    }

    private static SimApplication Application(SimulatorOptions options) => new()
    {
        Id = options.ApplicationId,
        Name = "Contact center",
        PublicKeyPem = options.PublicKeyPem,
        AnswerUrl = Target(options, "answer", 5),
        FallbackUrl = Target(options, "fallback", 5),
        EventUrl = Target(options, "event", 10),
        RtcEventUrl = Target(options, "rtc", 10),
        SignsCallbacks = options.SignsCallbacks,
    };

    private static WebhookTarget Target(SimulatorOptions options, string name, double socketSeconds) =>
        WebhookTarget.Of($"{options.Gateway.AbsoluteUri.TrimEnd('/')}/webhooks/{name}", "POST", socketSeconds);
}
