using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The members that are being looked into, so that helpers that call each other come to an end.</summary>
internal sealed class MemberScope
{
    private const int Deepest = 4;

    private readonly MemberScope? _outer;
    private readonly ISymbol? _symbol;
    private readonly int _depth;
    private readonly Dictionary<ISymbol, PlatformValue> _incomplete;

    public MemberScope() => _incomplete = new(SymbolEqualityComparer.Default);

    private MemberScope(MemberScope outer, ISymbol symbol)
    {
        _outer = outer;
        _symbol = symbol;
        _depth = outer._depth + 1;
        _incomplete = outer._incomplete;
    }

    /// <summary>Whether something in here was not looked into.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What an earlier, incomplete look at <paramref name="symbol"/> found; a circle must not be walked again for each way into it.</summary>
    public PlatformValue? Incomplete(ISymbol symbol)
    {
        if (!_incomplete.TryGetValue(symbol, out var value))
        {
            return null;
        }

        Cut();
        return value;
    }

    /// <summary>Keeps what an incomplete look found, as long as this body is looked at.</summary>
    public PlatformValue KeepIncomplete(ISymbol symbol, PlatformValue value) => _incomplete[symbol] = value;

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

        Cut();
        return null;
    }

    private void Cut()
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            scope.IsCut = true;
        }
    }
}
