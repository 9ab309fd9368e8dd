using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Emit;

/// <summary>Emits the helpers, the enumerations and the structures that accessors share.</summary>
internal static class SharedEmitter
{
    public static void Emit(HelperPlan? unit, SourceProductionContext output)
    {
        if (unit is null)
        {
            return;
        }

        foreach (var template in unit.Templates)
        {
            output.AddSource($"SocketOptionExtensions.{template}.g.cs", SourceText.From(Template.Fill(template, unit.Platforms), Encoding.UTF8));
        }

        if (unit.Structures.Length != 0)
        {
            output.AddSource("SocketOptionStructures.g.cs", SourceText.From(StructureEmitter.Emit(unit), Encoding.UTF8));
        }

        if (unit.Enums.Length != 0)
        {
            output.AddSource("SocketOptionEnums.g.cs", SourceText.From(EnumEmitter.Emit(unit), Encoding.UTF8));
        }
    }
}
