using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// The worlds that come to a member that nobody outside of the project can call, those of its callers, and what these hand to it. Asked
/// only where something would be reported otherwise, because it takes a search through the files.
/// </summary>
internal sealed class CallerReach(Compilation compilation, Func<IOperation, ISymbol, CallerWorlds> at)
{
    // What is called from more places, or through more members, has more than one use.
    private const int MostPlaces = 200;

    private readonly MemberPlaces _places = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, CallerWorlds> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The worlds that come to <paramref name="member"/> from its callers; all where that is not certain.</summary>
    public CallerWorlds Of(ISymbol member) => _known.GetOrAdd(member.OriginalDefinition, symbol =>
    {
        var count = 0;
        var worlds = Of(symbol, [], ref count);
        return count > MostPlaces ? CallerWorlds.All : worlds;
    });

    /// <summary>What the project hands to <paramref name="parameter"/>; null where others can hand something too, or nobody is seen to
    /// hand anything.</summary>
    public IReadOnlyList<IOperation>? HandedTo(IParameterSymbol parameter)
    {
        if (_places.OfCalls(parameter.ContainingSymbol.OriginalDefinition) is not { Count: > 0 and <= MostPlaces } calls)
        {
            return null;
        }

        var handed = calls
            .Select(call => (call.Operation as IInvocationOperation)?.Arguments.FirstOrDefault(argument =>
                argument.Parameter?.Ordinal == parameter.Ordinal)?.Value)
            .OfType<IOperation>().ToList();
        return handed.Count == calls.Count ? handed : null;
    }

    private CallerWorlds Of(ISymbol member, Stack<ISymbol> open, ref int count)
    {
        // What initializes a field runs with its type, whoever uses the field.
        if (member is not IMethodSymbol)
        {
            return CallerWorlds.All;
        }

        member = member is IMethodSymbol { AssociatedSymbol: { } associated } ? associated : member;
        var worlds = CallerWorlds.All;
        open.Push(member);
        if (_places.OfCalls(member) is { } calls)
        {
            worlds = worlds.Intersect(Union(calls, open, ref count));
        }

        // An object's members run where somebody made it.
        if (!member.IsStatic && member.ContainingType is { } type && _places.OfCreations(type) is { } creations)
        {
            worlds = worlds.Intersect(Union(creations, open, ref count));
        }

        open.Pop();
        return worlds;
    }

    private CallerWorlds Union(IReadOnlyList<(IOperation? Operation, ISymbol? Member)> places, Stack<ISymbol> open, ref int count)
    {
        var union = CallerWorlds.None;
        var isUsed = false;
        foreach (var (operation, member) in places)
        {
            if (operation is null || member is null || ++count > MostPlaces)
            {
                return CallerWorlds.All;
            }

            // From itself a member gets no other systems than it has, and through those that it calls neither.
            var caller = member is IMethodSymbol { AssociatedSymbol: { } associated } ? associated : member;
            if (!open.Contains(caller, SymbolEqualityComparer.Default))
            {
                isUsed = true;
                union = union.Union(at(operation, member).Intersect(Of(member.OriginalDefinition, open, ref count)));
            }
        }

        return isUsed ? union : CallerWorlds.All;
    }
}

/// <summary>Worlds, and whether it is not known which of them really come.</summary>
internal readonly record struct CallerWorlds(PlatformStates Worlds, bool IsUnsure)
{
    public static readonly CallerWorlds All = new(PlatformStates.All, false);
    public static readonly CallerWorlds None = new(PlatformStates.None, false);

    public CallerWorlds Intersect(CallerWorlds other) => new(Worlds.Intersect(other.Worlds), IsUnsure || other.IsUnsure);

    /// <summary>Where one of them is sure of all that the other may bring, the other's doubt does not matter.</summary>
    public CallerWorlds Union(CallerWorlds other) => new(
        Worlds.Union(other.Worlds),
        (IsUnsure && !(!other.IsUnsure && other.Worlds.Contains(Worlds))) ||
            (other.IsUnsure && !(!IsUnsure && Worlds.Contains(other.Worlds))));
}
