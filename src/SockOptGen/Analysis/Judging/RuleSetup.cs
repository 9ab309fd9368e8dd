using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Analysis.Sockets;

namespace SockOptGen.Analysis.Judging;

/// <summary>What the rules need to know about a project; the catalogues are read with the first call that is seen.</summary>
/// <param name="symbols">Its types.</param>
/// <param name="compilation">The project.</param>
/// <param name="options">Its files and properties.</param>
internal sealed class RuleSetup(KnownSymbols symbols, Compilation compilation, AnalyzerOptions options)
{
    private readonly Lazy<OptionIndex> _index = new(() => OptionIndex.For(options.AdditionalFiles));

    public KnownSymbols Symbols { get; } = symbols;

    /// <summary>Its options.</summary>
    public OptionIndex Index => _index.Value;

    /// <summary>The options that <paramref name="property"/> of one of .NET's classes reads and sets: one for each address family where they differ.</summary>
    /// <remarks>Every property of the program comes here, so what is cheap comes first. Own ones, also such that hide .NET's, stand elsewhere.</remarks>
    public IEnumerable<DotnetOption> OptionsOf(IPropertySymbol property)
    {
        var type = property.ContainingType;
        return SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Symbols.Socket.ContainingNamespace) ? Index.WithProperty(type.Name, property.Name) : [];
    }

    /// <summary>Its accessors.</summary>
    public Accessors Accessors { get; } = new(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Which systems reach what.</summary>
    public PlatformFlow Flow { get; } = new(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>What sockets are, and have been through.</summary>
    public SocketFlow Sockets { get; } = new(compilation);
}
