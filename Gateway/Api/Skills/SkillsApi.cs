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
    public static void MapSkillsApi(this RouteGroupBuilder v1)
    {
        var skills = v1.MapGroup("/skills").WithTags("Agents");
        skills.MapGet("", List).ForSupervisors().Problems(400);
        skills.MapPut("/{name}", Add).ForSupervisors().Problems(400);
        skills.MapDelete("/{name}", Remove).ForSupervisors().Problems(409);
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
        var skill = FromPath(name);
        if (!SkillNames.IsGood(skill))
        {
            return Problems.Refused(new Refusal("invalid-skill", $"A skill has 1 to {SkillNames.MaxLength} visible characters, without blanks at the ends."));
        }

        await Directory(grains).Add(skill);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Removes a skill: agents cannot be given it any more, nor flows ask for it. While an agent has it, or the version in force of a flow asks for it, that is
    /// refused as skill-in-use, and who does is said. May be sent again.
    /// </summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, IGrainFactory grains)
    {
        var skill = FromPath(name);
        if (await SkillUse.Refuse(grains, skill) is { } inUse)
        {
            return Problems.Refused(inUse);
        }

        await Directory(grains).Remove(skill);
        return TypedResults.NoContent();
    }

    /// <summary>Refuses skills that are not listed, each with its path.</summary>
    /// <param name="grains">To ask the directory.</param>
    /// <param name="skills">Names; null: none were given.</param>
    /// <param name="path">Path of the object whose names they are.</param>
    internal static ValueTask<IReadOnlyList<Refusal>> Unknown(IGrainFactory grains, IEnumerable<string>? skills, string path) => ListedNames.Unknown(
        grains, DirectoryKind.Skills, skills, SkillNames.IsGood, new("unknown-skill", "There is no skill of this name; PUT /api/v1/skills/{name} lists it.", path));

    private static string FromPath(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static IDirectoryGrain Directory(IGrainFactory grains) => grains.GetGrain<IDirectoryGrain>(DirectoryKind.Skills);
}
