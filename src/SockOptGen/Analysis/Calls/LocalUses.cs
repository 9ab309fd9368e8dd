using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Where the locals of one body are declared and mentioned; the body is walked once, whoever asks for how many of them.</summary>
internal sealed class LocalUses
{
    private static readonly ConditionalWeakTable<IOperation, LocalUses> s_bodies = new();

    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private LocalUses(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator)
            {
                _declarations[declarator.Symbol] = declarator;
            }
            else if (operation is ILocalReferenceOperation reference)
            {
                if (!_references.TryGetValue(reference.Local, out var references))
                {
                    _references.Add(reference.Local, references = []);
                }

                references.Add(reference);
            }
        }
    }

    /// <summary>Those of the body that <paramref name="operation"/> is part of.</summary>
    public static LocalUses Of(IOperation operation) =>
        s_bodies.GetValue(CodeReader.RootOf(operation), static root => new LocalUses(root));

    public IVariableDeclaratorOperation? Declaration(ILocalSymbol local) =>
        _declarations.TryGetValue(local, out var declaration) ? declaration : null;

    public IReadOnlyList<ILocalReferenceOperation> References(ILocalSymbol local) =>
        _references.TryGetValue(local, out var references) ? references : [];
}
