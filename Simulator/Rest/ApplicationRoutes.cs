using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Applications v2 (facts §4.5).</summary>
internal static class ApplicationRoutes
{
    public static void MapApplicationRoutes(this IEndpointRouteBuilder app, RestPipeline pipeline) => new RestRoutes(app, pipeline, RestApi.Applications)
        .Post("/v2/applications", Create)
        .Get("/v2/applications", List)
        .Get("/v2/applications/{id}", request => Find(request) is { } application ? new(200, ApplicationJson.Write(application)) : Missing())
        .Put("/v2/applications/{id}", Replace)
        .Delete("/v2/applications/{id}", Delete);

    private static RestOutcome Create(RestRequest request)
    {
        var application = new SimApplication { Id = Guid.NewGuid().ToString() };
        if (ApplicationJson.Read(request.Body, application) is { } bad)
        {
            return bad;
        }

        var view = Keyed(application);
        request.Account.Applications[application.Id] = application;
        return new(201, view);
    }

    private static RestOutcome Replace(RestRequest request)
    {
        if (Find(request) is not { } application)
        {
            return Missing();
        }

        // Read aside first: a refused change changes nothing.
        var aside = new SimApplication { Id = application.Id, PublicKeyPem = application.PublicKeyPem };
        if (ApplicationJson.Read(request.Body, aside) is { } bad)
        {
            return bad;
        }

        ApplicationJson.Read(request.Body, application);
        return new(200, ApplicationJson.Write(application));
    }

    private static RestOutcome List(RestRequest request)
    {
        var all = request.Account.Applications.Values.OrderBy(application => application.Id, StringComparer.Ordinal).ToList();
        var (size, page) = (request.Number("page_size", 10, 1, 100), request.Number("page", 1, 1, 1_000_000));
        return new(200, new JsonObject
        {
            ["page_size"] = size,
            ["page"] = page,
            ["total_items"] = all.Count,
            ["total_pages"] = (all.Count + size - 1) / size,
            ["_embedded"] = new JsonObject { ["applications"] = new JsonArray([.. all.Skip(size * (page - 1)).Take(size).Select(ApplicationJson.Write)]) },
            ["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v2/applications?page_size={size}&page={page}" } },
        });
    }

    private static RestOutcome Delete(RestRequest request)
    {
        if (Find(request) is not { } application)
        {
            return Missing();
        }

        request.Account.Applications.Remove(application.Id);
        foreach (var number in request.Account.Numbers.Values.Where(number => number.ApplicationId == application.Id))
        {
            number.ApplicationId = null;
        }

        return new(204);
    }

    // The private half is shown once, and only where the platform made the pair.
    private static JsonObject Keyed(SimApplication application)
    {
        if (application.PublicKeyPem is not null)
        {
            return ApplicationJson.Write(application);
        }

        using var rsa = RSA.Create(2048);
        application.PublicKeyPem = rsa.ExportSubjectPublicKeyInfoPem();
        var view = ApplicationJson.Write(application);
        view["keys"]!["private_key"] = rsa.ExportPkcs8PrivateKeyPem();
        return view;
    }

    private static SimApplication? Find(RestRequest request) => request.Account.Applications.GetValueOrDefault(request.Route["id"]);

    private static RestOutcome Missing() =>
        RestProblems.Application(404, "not-found", "Invalid Application", "You specified an application that does not exist, or does not belong to you.");
}
