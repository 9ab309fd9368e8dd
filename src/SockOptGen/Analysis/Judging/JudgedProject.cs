using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Analysis.Sockets;

namespace SockOptGen.Analysis.Judging;

/// <summary>What a judgement needs to know about a project; the catalogues are read with the first call that is seen.</summary>
/// <param name="symbols">Its types.</param>
/// <param name="compilation">The project.</param>
/// <param name="options">Its files and properties.</param>
internal sealed class JudgedProject(KnownSymbols symbols, Compilation compilation, AnalyzerOptions options)
{
    private readonly Lazy<OptionIndex> _index = new(() => OptionIndex.For(options.AdditionalFiles));

    public KnownSymbols Symbols { get; } = symbols;

    /// <summary>Its options.</summary>
    public OptionIndex Index => _index.Value;

    /// <summary>Its accessors.</summary>
    public Accessors Accessors { get; } = new(symbols.Accessors, compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>How its code asks for the system.</summary>
    public SystemTests Tests { get; } = new(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Which systems reach what.</summary>
    public PlatformFlow Flow { get; } = new(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>What sockets are, and have been through.</summary>
    public SocketFlow Sockets { get; } = new(compilation);

    /// <inheritdoc cref="NativeSocket.Of(IOperation, KnownSymbols, Compilation)"/>
    public NativeSocket? NativeSocketOf(IOperation? descriptor) => NativeSocket.Of(descriptor, Symbols, compilation);

    /// <summary>The project, or null where it has no sockets.</summary>
    public static JudgedProject? Of(Compilation compilation, AnalyzerOptions options) =>
        KnownSymbols.Create(compilation) is { } symbols ? new JudgedProject(symbols, compilation, options) : null;

    /// <summary>Who reaches <paramref name="operation"/>, known once somebody asks.</summary>
    /// <param name="operation">A call or a property.</param>
    /// <param name="member">The member that it stands in.</param>
    /// <param name="call">Its kind, where it is a call: a library of one system is called there alone.</param>
    public CallReach ReachOf(IOperation operation, ISymbol member, CallShape? call = null) => new(Flow, operation, member, call?.Platforms);

    /// <summary>The options that <paramref name="property"/> of one of .NET's classes reads and sets: one for each
    /// address family where they differ.</summary>
    /// <remarks>Every property of the program comes here, so what is cheap comes first. Own ones, also such
    /// that hide .NET's, stand elsewhere.</remarks>
    public IEnumerable<DotnetOption> OptionsOf(IPropertySymbol property)
    {
        var type = property.ContainingType;
        return SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, Symbols.Socket.ContainingNamespace)
            ? Index.WithProperty(type.Name, property.Name) : [];
    }

    /// <summary>The option that a property is, where .NET makes something else of it on some system;
    /// null for every other property.</summary>
    public DotnetOption? DifferingOptionOf(IPropertyReferenceOperation reference) =>
        reference.Parent is INameOfOperation ? null : OptionsOf(reference.Property).FirstOrDefault(static dotnet => dotnet.Name.IsOther);
}
