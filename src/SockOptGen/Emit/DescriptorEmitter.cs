using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Emit;

/// <summary>Emits the list of descriptors and what goes with it, for projects that ask for the list.</summary>
internal static class DescriptorEmitter
{
    public static void Emit(DescriptorUnit? unit, SourceProductionContext output)
    {
        if (unit is null)
        {
            return;
        }

        var rows = string.Join(",\n", unit.Options.Select(option => Row(option, unit.Platforms)));
        Add(HintNames.Descriptors, Template.Fill(EmittedTypes.Descriptor, unit.Platforms)
            .Replace("$structures$", DescriptorFields.Arms(unit)).Replace("$descriptors$", rows));
        Add(HintNames.DescriptorSystems, Template.Fill(EmittedTypes.DescriptorSystem, unit.Platforms));
        Add(HintNames.Readings, Template.Fill(EmittedTypes.Reading, unit.Platforms));
        Add(HintNames.Snapshots, Template.Fill(EmittedTypes.Snapshot, unit.Platforms));

        void Add(string file, string text) => output.AddSource(file, SourceFile.Of(text, unit.IsPublic));
    }

    private static string Row(LinkedOption linked, EquatableArray<Platform> platforms)
    {
        var option = linked.Option;
        var form = ValueForm.Of(linked.Type.Kind);
        var type = form.Boxed(linked.Type.ClrType);
        var argument = form.Parameter(linked.Type.ClrType).Length == 0 ? "" : $"({type})v";
        var (getter, setter) = (Name(linked, Access.Read, platforms), Name(linked, Access.Write, platforms));
        return $"        new(\"{option.Level}\", \"{option.Name}\", \"{option.AccessorKey}\", typeof({type}), " +
            $"\"{string.Join(" ", option.Sockets)}\", " +
            $"{(option.IsCommon ? "true" : "false")},\n            " +
            $"{(getter is null ? "null" : $"static s => s.{getter}()")},\n            " +
            $"{(setter is null ? "null" : $"static (s, v) => s.{setter}({argument})")})\n        {{\n" +
            string.Concat(Facts(linked, platforms, getter, setter).Where(static fact => fact.Value is not (null or "null"))
                .Select(static fact => $"            {fact.Name} = {fact.Value},\n")) +
            "        }";
    }

    private static string? Name(LinkedOption linked, Access access, EquatableArray<Platform> platforms) =>
        linked.Can(access, platforms) ? AccessorName.Of(linked.Option, access).ToString() : null;

    /// <summary>What not every option has.</summary>
    private static IEnumerable<(string Name, string? Value)> Facts(LinkedOption linked, EquatableArray<Platform> platforms,
        string? getter, string? setter)
    {
        var option = linked.Option;
        yield return ("Getter", TextLiteral.Of(getter));
        yield return ("Setter", TextLiteral.Of(setter));
        yield return ("Unit", linked.Type.Unit is null ? null : TextLiteral.Of(Documentation.UnitName(linked.Type)));
        yield return ("Range", TextLiteral.Of(RangeText.Of(option.Range)));
        yield return ("Default", TextLiteral.Of(option.Default));
        yield return ("Dotnet", TextLiteral.Of(option.Dotnet?.ToString()));
        yield return ("DotnetDiffers", option.Dotnet is null ? null : TextLiteral.Of(DotnetText.Differences(option.Dotnet)));
        yield return ("AsksQuestion", option.IsQuery ? "true" : null);
        yield return ("WhyNotListed", TextLiteral.Of(option.NotListed));
        yield return ("Summary", TextLiteral.Of(option.Summary));
        yield return ("Remarks", TextLiteral.Of(option.Remarks));
        yield return ("Synonyms", option.Synonyms.Length == 0 ? null
            : $"[{string.Join(", ", option.Synonyms.Select(static name => $"\"{name}\""))}]");
        yield return ("Systems", DescriptorSystems.Of(linked, platforms));
    }
}
