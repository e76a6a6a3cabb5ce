using ContactCenter.Domain;
using ContactCenter.Domain.Queues;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Interfaces.Directories;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Skills;

/// <summary><c>/api/v1/skills</c>: the skills that agents can be given and flows may ask for (decision 0012).</summary>
internal static class SkillsApi
{
    private const int MostAsked = 100;

    public static void MapSkillsApi(this RouteGroupBuilder v1)
    {
        var skills = v1.MapGroup("/skills").WithTags("Agents");
        skills.MapGet("", List).ForSupervisors().Problems(400);
        skills.MapPut("/{name}", Add).ForSupervisors().Problems(400);
    }

    /// <summary>The skills, sorted by name.</summary>
    internal static async Task<Results<Ok<Page<string>>, ProblemHttpResult>> List([AsParameters] PageRequest page, IGrainFactory grains)
    {
        if (page.Check(out var after) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var names = await Directory(grains).List(after, page.Count + 1);
        return TypedResults.Ok(new Page<string>([.. names.Take(page.Count)], names.Length > page.Count ? PageRequest.CursorOf(names[page.Count - 1]) : null));
    }

    /// <summary>Lists a skill, so that agents can be given it and flows may ask for it. Names are told apart by upper and lower case. May be sent again.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Add(string name, IGrainFactory grains)
    {
        var skill = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (!SkillNames.IsGood(skill))
        {
            return Problems.Refused(new Refusal("invalid-skill", $"A skill has 1 to {SkillNames.MaxLength} visible characters, without blanks at the ends."));
        }

        await Directory(grains).Add(skill);
        return TypedResults.NoContent();
    }

    /// <summary>Refuses skills that are not listed, each with its path; what cannot be a skill's name at all is for others to refuse. Empty: all are listed.</summary>
    /// <param name="grains">To ask the directory.</param>
    /// <param name="skills">Names.</param>
    /// <param name="path">Path of the object whose names they are.</param>
    internal static async ValueTask<IReadOnlyList<Refusal>> Unknown(IGrainFactory grains, IEnumerable<string> skills, string path)
    {
        string[] names = [.. skills.Where(SkillNames.IsGood).Order(StringComparer.Ordinal).Take(MostAsked)];
        return names.Length == 0 ? [] :
        [
            .. (await Directory(grains).Missing(names))
                .Select(name => new Refusal("unknown-skill", "There is no skill of this name; PUT /api/v1/skills/{name} lists it.", $"{path}['{name}']")),
        ];
    }

    private static IDirectoryGrain Directory(IGrainFactory grains) => grains.GetGrain<IDirectoryGrain>(DirectoryKind.Skills);
}
