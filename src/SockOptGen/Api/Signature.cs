using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>How messages write an accessor.</summary>
internal static class Signature
{
    /// <summary>The getter or the setter of <paramref name="option"/>, of several the first one: "SetTcpNoDelay(bool)".</summary>
    public static string Of(LinkedOption option, Access access) => access == Access.Read
        ? $"Get{option.Option.Accessor}({(option.Option.IsQuery ? option.Type.ClrType : "")})"
        : $"Set{option.Option.Accessor}({ValueForm.Of(option.Type.Kind).Parameter(option.Type.ClrType)})";
}
