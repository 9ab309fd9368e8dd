using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Values;

/// <summary>What a body writes into the times of its own structure for SIO_KEEPALIVE_VALS, wherever that becomes bytes.</summary>
internal static class KeepAliveFields
{
    private const string Word = "keepalive";
    private const int MostValues = 4;

    private static readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<(IOperation Value, bool IsTime)>>> s_bodies = new();

    /// <summary>The values in the body of <paramref name="operation"/>, and whether each is the idle time; else it is the interval. Found
    /// once for a body.</summary>
    public static ImmutableArray<(IOperation Value, bool IsTime)> Of(IOperation operation) =>
        s_bodies.GetValue(CodeReader.RootOf(operation), static root => new(Find(root))).Value;

    private static ImmutableArray<(IOperation Value, bool IsTime)> Find(IOperation root)
    {
        var found = ImmutableArray.CreateBuilder<(IOperation, bool)>();
        foreach (var operation in root.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: var field }, Value: var value } &&
                Place(field) is > 0 and var place)
            {
                found.Add((value, place == 1));
            }
        }

        // Who has more of them than a call or two uses does not say which are for this one.
        return found.Count > MostValues ? [] : found.ToImmutable();
    }

    // struct tcp_keepalive { u_long onoff; u_long keepalivetime; u_long keepaliveinterval; }, by whatever name that says so.
    private static int Place(IFieldSymbol field)
    {
        if (field.IsStatic || field.ContainingType is not { TypeKind: TypeKind.Struct } type || type.Locations[0].IsInMetadata)
        {
            return -1;
        }

        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static member => !member.IsStatic).ToList();
        return fields.Count == 3 && fields.TrueForAll(static member => member.Type.SpecialType == SpecialType.System_UInt32) &&
            Says(fields[1].Name, "time") && Says(fields[2].Name, "interval") &&
            (Says(type.Name, Word) || (Says(fields[1].Name, Word) && Says(fields[2].Name, Word)))
                ? fields.IndexOf(field) : -1;
    }

    private static bool Says(string name, string word) =>
        name.Replace("_", "").IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
