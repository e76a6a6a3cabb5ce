using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Numbers and account (facts §4.6, §4.7).</summary>
internal static class NumberRoutes
{
    public static void MapNumberRoutes(this IEndpointRouteBuilder app, RestPipeline pipeline)
    {
        new RestRoutes(app, pipeline, RestApi.Numbers)
            .Get("/account/numbers", Owned)
            .Get("/number/search", Search)
            .Post("/number/buy", request => Act(request, Buy))
            .Post("/number/cancel", request => Act(request, Cancel))
            .Post("/number/update", request => Act(request, Update))
            .Get("/account/get-balance", request => new(200, new JsonObject { ["value"] = request.Account.Balance, ["autoReload"] = false }))
            .Post("/account/top-up", request => request.Form.ContainsKey("trx")
                ? new(200, new JsonObject { ["error-code"] = "200", ["error-code-label"] = "success" })
                : RestProblems.Number(420, "method failed"))
            .Post("/account/settings", _ => new(200, new JsonObject
            {
                ["mo-callback-url"] = "",
                ["dr-callback-url"] = "",
                ["max-outbound-request"] = 30,
                ["max-inbound-request"] = 30,
                ["max-calls-per-second"] = 30,
            }));
        new RestRoutes(app, pipeline, RestApi.Open).Get("/ips-v4", _ => new(200, new JsonArray("127.0.0.1/32")));
    }

    private static RestOutcome Owned(RestRequest request)
    {
        var all = request.Account.Numbers.Values.Where(number => number.IsOwned && Matches(request, number)
            && (!request.Query.TryGetValue("application_id", out var application) || number.ApplicationId == application)
            && (!request.Query.TryGetValue("has_application", out var linked) || (number.ApplicationId is not null) == (linked == "true")));
        return Page(request, all, View);
    }

    private static RestOutcome Search(RestRequest request)
    {
        if (!request.Query.ContainsKey("country"))
        {
            return RestProblems.Number(420, "method failed");
        }

        var all = request.Account.Numbers.Values.Where(number => !number.IsOwned && Matches(request, number)
            && (!request.Query.TryGetValue("type", out var type) || number.Type == type)
            && (!request.Query.TryGetValue("features", out var features) || features.Split(',').All(number.Features.Contains)));
        return Page(request, all, number => new JsonObject
        {
            ["country"] = number.Country,
            ["msisdn"] = number.Msisdn,
            ["type"] = number.Type,
            ["features"] = Features(number),
            ["cost"] = number.Cost.ToString("0.00", CultureInfo.InvariantCulture),
            ["initialPrice"] = "0.00",
        });
    }

    // None is an empty object (facts §4.6).
    private static RestOutcome Page(RestRequest request, IEnumerable<SimNumber> all, Func<SimNumber, JsonObject> view)
    {
        var list = all.ToList();
        var (size, index) = (request.Number("size", 10, 1, 100), request.Number("index", 1, 1, int.MaxValue));
        return new(200, list.Count == 0 ? new JsonObject() : new JsonObject
        {
            ["count"] = list.Count,
            ["numbers"] = new JsonArray([.. list.Skip((int)Math.Min((long)size * (index - 1), int.MaxValue)).Take(size).Select(view)]),
        });
    }

    private static RestOutcome Act(RestRequest request, Func<RestRequest, SimNumber, bool> act) =>
        request.Form.TryGetValue("msisdn", out var msisdn) && request.Form.TryGetValue("country", out var country)
        && request.Account.Numbers.TryGetValue(msisdn, out var number) && string.Equals(number.Country, country, StringComparison.OrdinalIgnoreCase) && act(request, number)
            ? new(200, new JsonObject { ["error-code"] = "200", ["error-code-label"] = "success" })
            : RestProblems.Number(420, "method failed");

    private static bool Buy(RestRequest request, SimNumber number)
    {
        if (number.IsOwned || request.Account.Balance < number.Cost)
        {
            return false;
        }

        request.Account.Balance -= number.Cost;
        return number.IsOwned = true;
    }

    private static bool Cancel(RestRequest request, SimNumber number)
    {
        if (!number.IsOwned)
        {
            return false;
        }

        (number.IsOwned, number.ApplicationId) = (false, null);
        return true;
    }

    private static bool Update(RestRequest request, SimNumber number)
    {
        var application = request.Form.GetValueOrDefault("app_id");
        if (!number.IsOwned || (!string.IsNullOrEmpty(application) && !request.Account.Applications.ContainsKey(application)))
        {
            return false;
        }

        // What is not sent is lost.
        number.ApplicationId = string.IsNullOrEmpty(application) ? null : application;
        number.VoiceCallbackType = request.Form.GetValueOrDefault("voiceCallbackType") is "sip" or "tel" ? request.Form["voiceCallbackType"] : null;
        number.VoiceCallbackValue = request.Form.GetValueOrDefault("voiceCallbackValue");
        return true;
    }

    private static bool Matches(RestRequest request, SimNumber number)
    {
        var pattern = request.Query.GetValueOrDefault("pattern") ?? "";
        var isThere = request.Number("search_pattern", 0, 0, 2) switch
        {
            0 => number.Msisdn.StartsWith(pattern, StringComparison.Ordinal),
            1 => number.Msisdn.Contains(pattern, StringComparison.Ordinal),
            _ => number.Msisdn.EndsWith(pattern, StringComparison.Ordinal),
        };
        return isThere && (!request.Query.TryGetValue("country", out var country) || string.Equals(number.Country, country, StringComparison.OrdinalIgnoreCase));
    }

    private static JsonObject View(SimNumber number)
    {
        var view = new JsonObject
        {
            ["country"] = number.Country,
            ["msisdn"] = number.Msisdn,
            ["moHttpUrl"] = "",
            ["type"] = number.Type,
            ["features"] = Features(number),
            ["limitations"] = new JsonArray(),
            ["messagesCallbackType"] = "app",
            ["messagesCallbackValue"] = number.ApplicationId ?? "",
        };
        if (number.VoiceCallbackType is not null)
        {
            (view["voiceCallbackType"], view["voiceCallbackValue"]) = (number.VoiceCallbackType, number.VoiceCallbackValue);
        }

        if (number.ApplicationId is not null)
        {
            view["app_id"] = number.ApplicationId;
        }

        return view;
    }

    private static JsonArray Features(SimNumber number) => new([.. number.Features.Select(feature => JsonValue.Create(feature))]);
}
