namespace SockOptGen.UsedOnly;

/// <summary>The files whose code another generator takes over: what that emits is not to be seen from here.</summary>
internal static class RazorFiles
{
    public static bool IsRazor(string path) =>
        path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);
}
