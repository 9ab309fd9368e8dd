using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Emit;

namespace SockOptGen.UsedOnly;

/// <summary>
/// Accessors of which a build may ask for those alone that its sources name: every member costs the compiler, called or not.
/// </summary>
/// <param name="All">All of them.</param>
/// <param name="Razor">What is searched beside the compilation.</param>
internal sealed record UsedUnitFilter(EmitPlan All, RazorFiles Razor)
{
    // Who names one of them may mean anything that it has.
    private static readonly EquatableArray<string> s_shared = [EmittedTypes.Accessors, .. EmittedTypes.Helpers];

    /// <summary>What is emitted into <paramref name="compilation"/>: options of which it names an accessor or a type, or all.</summary>
    public EmitPlan UsedIn(Compilation compilation, CancellationToken cancellation)
    {
        if (!All.Settings.LeavesOut)
        {
            return All;
        }

        var names = NamesIn(compilation, cancellation);
        return names.Overlaps(s_shared) ? All : All with
        {
            Units = All.Units
                .Select(unit =>
                    unit with { Options = unit.Options.Where(option => IsUsed(option, names)).ToEquatableArray() })
                .Where(static unit => unit.Options.Length != 0)
                .ToEquatableArray(),
        };
    }

    private bool IsUsed(LinkedOption option, HashSet<string> names) => OptionNames.Of(option).Any(names.Contains) ||
        (All.Settings.Includes is { Length: > 0 } includes && OptionNames.AskedBy(option).Any(includes.Contains));

    private HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellation)
    {
        var scanner = new NameScanner(All.Options.SelectMany(OptionNames.Of).Concat(s_shared));
        foreach (var tree in compilation.SyntaxTrees)
        {
            scanner.Scan(tree.GetText(cancellation));
        }

        foreach (var file in Razor.Files)
        {
            if (file.GetText(cancellation) is { } text)
            {
                scanner.Scan(text);
            }
        }

        return scanner.Found;
    }
}
