using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The members that are being looked into, so that helpers that call each other come to an end.</summary>
internal sealed class MemberScope
{
    private const int Deepest = 6;

    private readonly MemberScope? _outer;
    private readonly ISymbol? _symbol;
    private readonly int _depth;

    public MemberScope()
    {
    }

    private MemberScope(MemberScope outer, ISymbol symbol)
    {
        _outer = outer;
        _symbol = symbol;
        _depth = outer._depth + 1;
    }

    /// <summary>Whether something in here was not looked into.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The scope within <paramref name="symbol"/>, or null where it must not be looked into.</summary>
    public MemberScope? Enter(ISymbol symbol)
    {
        var isOpen = _depth >= Deepest;
        for (var scope = this; scope is not null && !isOpen; scope = scope._outer)
        {
            isOpen = SymbolEqualityComparer.Default.Equals(scope._symbol, symbol);
        }

        if (!isOpen)
        {
            return new MemberScope(this, symbol);
        }

        for (var scope = this; scope is not null; scope = scope._outer)
        {
            scope.IsCut = true;
        }

        return null;
    }
}
