using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SockOptGen.Tests.Architecture;

/// <summary>The rules that follow from the floors.</summary>
internal static class FloorRules
{
    /// <summary>One rule for each floor but the highest: nothing in it uses a floor above.</summary>
    public static IEnumerable<IArchRule> Upwards => Floors.All.SkipLast(1).Select((floor, index) => (IArchRule)Types().That()
        .ResideInNamespace(floor.Namespace)
        .Should().NotDependOnAny(In([.. Floors.All.Skip(index + 1).Select(above => above.Namespace)]))
        .Because(floor.Why)
        .WithoutRequiringPositiveResults());

    /// <summary>One rule for each pair of rooms that stand side by side.</summary>
    public static IEnumerable<IArchRule> Sideways => Floors.Apart.Select(pair => (IArchRule)Types().That()
        .ResideInNamespace(pair.One).Or().ResideInNamespaceMatching($@"^{pair.One.Replace(".", @"\.")}\.")
        .Should().NotDependOnAny(In([pair.Other]))
        .Because(pair.Why)
        .WithoutRequiringPositiveResults());

    private static IObjectProvider<IType> In(IReadOnlyList<string> namespaces) =>
        Types(true).That().ResideInNamespaceMatching($"^({string.Join('|', namespaces.Select(Regex.Escape))})$");
}
