using Microsoft.CodeAnalysis;
using SockOptGen.Api;

namespace SockOptGen.Emit;

/// <summary>Emits what an optimized build would have, into one that has all.</summary>
internal static class UsedListEmitter
{
    public static void Emit(UsedList? list, SourceProductionContext output)
    {
        if (list is not null)
        {
            output.AddSource(HintNames.Used, SourceFile.Of(list.ToText(), isPublic: false));
        }
    }
}
