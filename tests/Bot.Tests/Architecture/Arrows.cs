
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace ChiBo.Bot.Tests.Architecture;

/// <summary>Checks that no namespace of a list uses one that stands after it.</summary>
public static class Arrows
{
    /// <summary>The types of some assemblies, with what they use.</summary>
    public static ArchUnitNET.Domain.Architecture Load(params Assembly[] assemblies) => new ArchLoader().LoadAssemblies(assemblies).Build();

    /// <summary>Namespaces with everything below them.</summary>
    public static string Under(string name) => "^" + name.Replace(".", "\\.", StringComparison.Ordinal) + "($|\\.)";

    /// <summary>Pairs "lower uses higher" that break the order; a step without types is named, since it would pass in silence.</summary>
    public static IReadOnlyList<string> BrokenStairs(ArchUnitNET.Domain.Architecture architecture, string root, IReadOnlyList<string> steps)
    {
        var broken = new List<string>();
        for (var lower = 0; lower < steps.Count; lower++)
        {
            if (!Has(architecture, $"{root}.{steps[lower]}"))
            {
                broken.Add($"{steps[lower]} holds no types");
                continue;
            }

            broken.AddRange(steps.Skip(lower + 1).Where(higher => Uses(architecture, $"{root}.{steps[lower]}", $"{root}.{higher}"))
                .Select(higher => $"{steps[lower]} uses {higher}"));
        }

        return broken;
    }

    /// <summary>True when a type under one namespace uses a type under the other; both must hold types.</summary>
    public static bool Uses(ArchUnitNET.Domain.Architecture architecture, string from, string to)
    {
        var rule = Types().That().ResideInNamespaceMatching(Under(from)).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Under(to)));
        return !rule.HasNoViolations(architecture);
    }

    /// <summary>True when the namespace holds types.</summary>
    public static bool Has(ArchUnitNET.Domain.Architecture architecture, string name) =>
        architecture.Types.Any(t => System.Text.RegularExpressions.Regex.IsMatch(t.Namespace.FullName, Under(name), default, TimeSpan.FromSeconds(1)));
}
