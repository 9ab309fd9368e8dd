using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;

namespace SockOptGen.Tests.Architecture;

/// <summary>The product stands on its floors, and the rules that say so would notice an edge that does not.</summary>
public class FloorTests
{
    private static readonly ArchUnitNET.Domain.Architecture s_product = new ArchLoader()
        .LoadAssemblies(typeof(SocketOptionGenerator).Assembly, typeof(SockOptGen.CodeFixes.SameMeaningFixProvider).Assembly)
        .Build();

    public static TheoryData<int> EdgeKinds => [.. Enumerable.Range(0, PlantedHouse.Edges.Length)];

    [Fact]
    public void No_floor_uses_one_above() => Assert.Equal("", string.Join('\n', Violations(FloorRules.Upwards)));

    [Fact]
    public void Rooms_side_by_side_do_not_use_each_other() => Assert.Equal("", string.Join('\n', Violations(FloorRules.Sideways)));

    [Fact]
    public void Every_namespace_has_its_floor() => Assert.Equal(
        Floors.All.Select(floor => floor.Namespace).Order(StringComparer.Ordinal),
        s_product.Types.Select(type => type.Namespace.FullName)
            .Where(name => name.StartsWith("SockOptGen", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EdgeKinds))]
    public void An_edge_to_the_floor_above_is_noticed_on_every_floor(int kind)
    {
        var names = Floors.All.Select(floor => floor.Namespace).ToArray();
        var planted = PlantedHouse.Build(PlantedHouse.Edges[kind], [.. names.Zip(names.Skip(1))]);
        Assert.All(FloorRules.Upwards, rule => Assert.False(rule.HasNoViolations(planted), rule.Description));
    }

    [Theory]
    [MemberData(nameof(EdgeKinds))]
    public void An_edge_to_the_room_beside_is_noticed(int kind)
    {
        var planted = PlantedHouse.Build(PlantedHouse.Edges[kind], [.. Floors.Apart.Select(pair => (pair.One, pair.Other))]);
        Assert.All(FloorRules.Sideways, rule => Assert.False(rule.HasNoViolations(planted), rule.Description));
    }

    [Fact]
    public void Edges_downwards_are_allowed()
    {
        var names = Floors.All.Select(floor => floor.Namespace)
            .Where(name => !name.StartsWith("SockOptGen.Analysis", StringComparison.Ordinal)).ToArray();
        var planted = PlantedHouse.Build(PlantedHouse.Edges[0], [.. names.Skip(1).Zip(names)]);
        Assert.All(FloorRules.Upwards, rule => Assert.True(rule.HasNoViolations(planted), rule.Description));
    }

    private static IEnumerable<string> Violations(IEnumerable<IArchRule> rules) => rules
        .SelectMany(rule => rule.Evaluate(s_product))
        .Where(static result => !result.Passed)
        .Select(static result => $"{result.Description} ({result.ArchRule.Description})");
}
