using System.Reflection;

namespace SockOptGen.Diagnostics;

/// <summary>Where the page of a rule is found: at the address that the build gives, or in the package alone.</summary>
internal static class HelpLinks
{
    /// <summary>Of the assembly's metadata.</summary>
    public const string AddressKey = "PagesAddress";

    private static readonly string? s_address = typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == AddressKey)?.Value;

    /// <summary>The page of the rule <paramref name="id"/>; null where the build had no address.</summary>
    public static string? Of(string id) => Of(s_address, id);

    /// <summary>The page of the rule <paramref name="id"/> below <paramref name="address"/>.</summary>
    public static string? Of(string? address, string id) => address is null ? null : $"{address}docs/rules/{id}.md";
}
