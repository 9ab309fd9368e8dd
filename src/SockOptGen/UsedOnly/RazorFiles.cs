using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;

namespace SockOptGen.UsedOnly;

/// <summary>The files whose code another generator takes over: what that emits is not to be seen from here.</summary>
internal sealed record RazorFiles(EquatableArray<AdditionalText> Files)
{
    public static bool IsRazor(string path) =>
        path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);
}
