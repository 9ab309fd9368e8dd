using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Emit;

namespace SockOptGen.UsedOnly;

/// <summary>
/// Accessors of which a build may ask for those alone that its sources name: every member costs the compiler, called or not.
/// </summary>
/// <param name="All">All of them.</param>
/// <param name="Razor">What is searched beside the compilation.</param>
internal sealed record UsedUnitFilter(EmitPlan All, RazorFiles Razor)
{
    // The list of descriptors names every option.
    private bool IsSearched => All.Settings is { EmitsUsedOnly: true, EmitDescriptors: false };

    /// <summary>What is emitted into <paramref name="compilation"/>: options of which it names an accessor or a type, or all.</summary>
    public EmitPlan UsedIn(Compilation compilation, CancellationToken cancellation)
    {
        if (!IsSearched)
        {
            return All;
        }

        var names = NamesIn(compilation, cancellation);
        return names.Contains(EmittedTypes.Accessors) ? All : All with
        {
            Units = All.Units
                .Select(unit =>
                    unit with { Options = unit.Options.Where(option => OptionNames.Of(option).Any(names.Contains)).ToEquatableArray() })
                .Where(static unit => unit.Options.Length != 0)
                .ToEquatableArray(),
        };
    }

    private HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellation)
    {
        var scanner = new NameScanner(All.Options.SelectMany(OptionNames.Of).Append(EmittedTypes.Accessors));
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
