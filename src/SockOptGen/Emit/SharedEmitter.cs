using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Api;

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
            output.AddSource(HintNames.Accessors(template), SourceText.From(Template.Fill(template, unit.Platforms), Encoding.UTF8));
        }

        if (unit.Structures.Length != 0)
        {
            output.AddSource(HintNames.Structures, SourceText.From(StructureEmitter.Emit(unit), Encoding.UTF8));
        }

        if (unit.Enums.Length != 0)
        {
            output.AddSource(HintNames.Enumerations, SourceText.From(EnumEmitter.Emit(unit), Encoding.UTF8));
        }
    }
}
