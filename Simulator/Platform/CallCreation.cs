using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Ncco.Reading;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>Creates calls for REST (facts §4.2).</summary>
internal sealed class CallCreation(VoiceWorld world)
{
    public RestOutcome Create(SimApplication application, JsonObject body)
    {
        var faults = new Faults();
        var fields = new Fields(body, "$", faults);
        var endpoint = fields.OnlyItem("to") is { } item ? EndpointReader.Read(item) : null;
        var from = From(application, fields);
        var answer = fields.Event("answer_url", "answer_method");
        var events = fields.Event("event_url", "event_method");
        var ringing = fields.Seconds("ringing_timer", 1, 120) ?? TimeSpan.FromSeconds(60);
        var length = fields.Seconds("length_timer", 1, 86_400);
        var detection = DetectionReader.Read(fields);
        if (fields.Has("ncco") == (answer is not null))
        {
            fields.Fault("ncco", "either ncco or answer_url is required, not both");
        }

        if (events is null && application.EventUrl is null)
        {
            fields.Fault("event_url", "is required where the application has none");
        }

        var reading = fields.Has("ncco") ? NccoReader.Read(body["ncco"]) : null;
        if (reading?.Fault is { } fault)
        {
            fields.Fault("ncco", fault);
        }

        if (faults.First is { } first)
        {
            var colon = first.IndexOf(':', StringComparison.Ordinal);
            return CallProblems.Invalid(first[..colon].Replace("$.", "", StringComparison.Ordinal).Split('.')[^1], first[(colon + 2)..]);
        }

        if (!world.Limiter.TryTake())
        {
            return CallProblems.Throttled();
        }

        // The method's default is GET (facts §4.2); the reader's is that of NCCOs.
        var verb = fields.Has("answer_method") ? answer?.Method ?? "GET" : "GET";
        var isForeign = endpoint!.Channel == LegChannel.Phone && !(from is not null && world.Account.Numbers.TryGetValue(from, out var own) && own.IsOwned);
        var leg = world.Life.CallOut(new LegPlan
        {
            Application = application,
            Endpoint = endpoint,
            From = from,
            Room = world.Rooms.Transient(application),
            EventTarget = LegEvents.Target(events, application),
            Ringing = ringing,
            MaxLength = length,
            Detection = detection,
            Refused = isForeign && world.Options.Doubts.ForeignCallerIdFails ? "cannot_route" : null,
            Owner = new RestOwner(answered => Begin(answered, reading, body["ncco"]?.ToJsonString(), answer is null ? null : WebhookTarget.Of(answer.Url, verb))),
        });
        return new RestOutcome(
            201,
            new JsonObject { ["uuid"] = leg.Id, ["status"] = "started", ["direction"] = "outbound", ["conversation_uuid"] = leg.Room.Id },
            leg.Id);
    }

    private string? From(SimApplication application, Fields fields)
    {
        if (fields.Flag("random_from_number"))
        {
            if (fields.Has("from"))
            {
                fields.Fault("from", "cannot be combined with random_from_number");
            }

            return world.Account.Numbers.Values.FirstOrDefault(number => number.ApplicationId == application.Id)?.Msisdn;
        }

        if (fields.Object("from") is not { } from)
        {
            fields.Fault("from", "is required");
            return null;
        }

        return from.Text("number") ?? from.Text("user") ?? from.Text("uri");
    }

    private void Begin(Leg leg, NccoReading? reading, string? json, WebhookTarget? answer)
    {
        if (answer is null)
        {
            world.Start(leg, reading!.Actions, "create", json!);
        }
        else
        {
            world.AskForNcco(leg, answer, "answer", null);
        }
    }
}
