using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>How messages write an accessor.</summary>
internal static class Signature
{
    /// <summary>The getter or the setter of <paramref name="option"/>, of several the first one: "SetTcpNoDelay(bool)".</summary>
    public static string Of(LinkedOption option, Access access)
    {
        var parameter = access == Access.Write ? ValueForm.Of(option.Type.Kind).Parameter(option.Type.ClrType)
            : option.Option.IsQuery ? option.Type.ClrType
            : "";
        return $"{AccessorName.Of(option.Option, access)}({parameter})";
    }
}
