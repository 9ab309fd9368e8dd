using Microsoft.CodeAnalysis;
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
            output.AddSource(HintNames.Accessors(template), SourceLines.ToFile(Template.Fill(template, unit.Platforms)));
        }

        if (unit.Structures.Length != 0)
        {
            output.AddSource(HintNames.Structures, SourceLines.ToFile(StructureEmitter.Emit(unit)));
        }

        if (unit.Enums.Length != 0)
        {
            output.AddSource(HintNames.Enumerations, SourceLines.ToFile(EnumEmitter.Emit(unit)));
        }
    }
}
