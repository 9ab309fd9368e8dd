using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>A number that each system has for another option, where the name of its constant tells which one is meant: TCP_MAXRT,
/// TcpMaxRt or MaxRt.</summary>
internal static class NamedOption
{
    /// <summary>The one of <paramref name="meanings"/> that <paramref name="number"/> is named after; null where it has no such
    /// name.</summary>
    public static (Platform Platform, KnownOption Option)? Of(
        in CodeArgument number, IEnumerable<(Platform Platform, KnownOption Option)> meanings)
    {
        if (ConstantOf(number)?.Name is not { } name)
        {
            return null;
        }

        foreach (var (platform, option) in meanings)
        {
            if (option.Option.Synonyms.Concat([option.Option.Name, option.Option.NameOn(platform)]).Any(native => Is(name, native)))
            {
                return (platform, option);
            }
        }

        return null;
    }

    /// <summary>The field or the local that <paramref name="number"/> is taken from; null: none.</summary>
    public static ISymbol? ConstantOf(in CodeArgument number) =>
        number.Operation is null ? null : CodeReader.Unwrap(number.Operation) switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };

    private static bool Is(string name, string native)
    {
        var written = name.Replace("_", "");
        return string.Equals(written, native.Replace("_", ""), StringComparison.OrdinalIgnoreCase) ||
            string.Equals(written, native.Substring(native.IndexOf('_') + 1).Replace("_", ""), StringComparison.OrdinalIgnoreCase);
    }
}
