using System.Reflection;

namespace SockOptGen.Diagnostics;

/// <summary>Where the page of a rule is found: in the repository that the build names, or nowhere.</summary>
internal static class HelpLinks
{
    private static readonly string? s_repository = typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "RepositoryUrl")?.Value;

    /// <summary>The page of the rule <paramref name="id"/>; null where the build had no repository address.</summary>
    public static string? Of(string id) => Of(s_repository, id);

    /// <summary>The page of the rule <paramref name="id"/> in <paramref name="repository"/>.</summary>
    public static string? Of(string? repository, string id)
    {
        if (repository is null || !Uri.TryCreate(repository, UriKind.Absolute, out var address) ||
            address.Scheme is not ("https" or "http"))
        {
            return null;
        }

        var root = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        root = root.EndsWith(".git", StringComparison.Ordinal) ? root.Substring(0, root.Length - 4) : root;
        return $"{root}/blob/HEAD/docs/rules/{id}.md";
    }
}
