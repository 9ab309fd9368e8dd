using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Emit;

/// <summary>Emits the list of descriptors, for projects that ask for it.</summary>
internal static class DescriptorEmitter
{
    public static void Emit(DescriptorUnit? unit, SourceProductionContext output)
    {
        if (unit is not null)
        {
            var rows = string.Join(",\n", unit.Options.Select(option => Row(option, unit.Platforms)));
            output.AddSource(HintNames.Descriptors,
                SourceLines.ToFile(Template.Fill(EmittedTypes.Descriptor, unit.Platforms).Replace("$descriptors$", rows),
                    unit.IsPublic));
        }
    }

    private static string Row(LinkedOption linked, EquatableArray<Platform> platforms)
    {
        var option = linked.Option;
        var form = ValueForm.Of(linked.Type.Kind);
        var type = form.Boxed(linked.Type.ClrType);
        var argument = form.Parameter(linked.Type.ClrType).Length == 0 ? "" : $"({type})v";
        var read = linked.Can(Access.Read, platforms) ? $"static s => s.{AccessorName.Of(option, Access.Read)}()" : "null";
        var write = linked.Can(Access.Write, platforms) ? $"static (s, v) => s.{AccessorName.Of(option, Access.Write)}({argument})"
            : "null";
        return $"        new(\"{option.Level}\", \"{option.Name}\", \"{option.AccessorKey}\", typeof({type}), " +
            $"\"{string.Join(" ", option.Sockets)}\", " +
            $"{(option.IsCommon ? "true" : "false")},\n            {read},\n            {write})";
    }
}
