using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The members that are being looked into, so that helpers that call each other come to an end.</summary>
/// <remarks>
/// What is found must not depend on where one begins, because another file may have begun elsewhere. So a row of helpers has no longest
/// length: where it gets too deep for the stack, the look ends, the helper in question is looked into first, and the look begins anew.
/// </remarks>
internal sealed class MemberScope
{
    private const int Deepest = 12;

    private readonly MemberScope? _outer;
    private readonly MemberScope _root;
    private readonly ISymbol? _symbol;
    private readonly int _depth;
    private readonly Dictionary<ISymbol, MemberValue> _incomplete = new(SymbolEqualityComparer.Default);
    private readonly Stack<ISymbol> _waiting = [];
    private ISymbol? _needed;

    public MemberScope() => _root = this;

    private MemberScope(MemberScope outer, ISymbol symbol)
    {
        _outer = outer;
        _root = outer._root;
        _symbol = symbol;
        _depth = outer._depth + 1;
    }

    /// <summary>Whether something in here was not looked into.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A member that has to be looked into before this look can come to its end.</summary>
    public ISymbol? Needed => _root._needed;

    /// <summary>Whether this is the body itself, and no member that it asks.</summary>
    public bool IsRoot => _outer is null;

    /// <summary>What an earlier, incomplete look at <paramref name="symbol"/> found; a circle must not be
    /// walked again for each way into it.</summary>
    public MemberValue? Incomplete(ISymbol symbol)
    {
        if (!_root._incomplete.TryGetValue(symbol, out var value))
        {
            return null;
        }

        Cut();
        return value;
    }

    /// <summary>Keeps what an incomplete look found, as long as this body is looked at.</summary>
    public MemberValue KeepIncomplete(ISymbol symbol, MemberValue value) => _root._incomplete[symbol] = value;

    /// <summary>Looks into <paramref name="symbol"/> from a body, and first into what it takes to do so.</summary>
    public MemberValue LookFromRoot(ISymbol symbol, Func<ISymbol, MemberScope, MemberValue> look)
    {
        _waiting.Push(symbol);
        while (true)
        {
            var current = _waiting.Peek();
            _needed = null;
            var value = look(current, new MemberScope(this, current));
            if (Needed is { } needed)
            {
                _waiting.Push(needed);
                continue;
            }

            _waiting.Pop();
            if (_waiting.Count == 0)
            {
                return value;
            }
        }
    }

    /// <summary>The scope within <paramref name="symbol"/>, or null where it must not be looked into.</summary>
    public MemberScope? Enter(ISymbol symbol)
    {
        // Once something is needed, this look is for nothing.
        var isOpen = Needed is not null || _root._waiting.Contains(symbol, SymbolEqualityComparer.Default);
        for (var scope = this; scope is not null && !isOpen; scope = scope._outer)
        {
            isOpen = SymbolEqualityComparer.Default.Equals(scope._symbol, symbol);
        }

        if (!isOpen && _depth < Deepest)
        {
            return new MemberScope(this, symbol);
        }

        _root._needed ??= isOpen ? null : symbol;
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
