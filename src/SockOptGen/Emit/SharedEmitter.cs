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
            output.AddSource(HintNames.Accessors(template), SourceFile.Of(Template.Fill(template, unit.Platforms), unit.IsPublic));
        }

        if (unit.Structures.Length != 0)
        {
            output.AddSource(HintNames.Structures, SourceFile.Of(StructureEmitter.Emit(unit), unit.IsPublic));
        }

        if (unit.Enums.Any(used => EnumEmitter.IsTranslated(used.Type, unit.Platforms)))
        {
            output.AddSource(HintNames.Translations, SourceFile.Of(EnumEmitter.EmitTranslations(unit), unit.IsPublic));
        }

        if (unit.Enums.Any(static used => !used.Type.IsDotnet))
        {
            output.AddSource(HintNames.Enumerations, SourceFile.Of(EnumEmitter.EmitDeclarations(unit), unit.IsPublic));
        }
    }
}
