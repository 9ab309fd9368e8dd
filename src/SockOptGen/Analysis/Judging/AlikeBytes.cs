using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>One array of bytes for a structure whose fields have another order on each system: whatever stands in it, one of them takes it
/// for something else.</summary>
internal static class AlikeBytes
{
    private static readonly MethodAnswers s_made = new(IsMadeIn);

    /// <summary>The systems with the one and those with the other order; null where the structure, or the bytes, may be right on
    /// all.</summary>
    public static (ImmutableArray<Platform> First, ImmutableArray<Platform> Others)? Of(JudgedCall call)
    {
        if (call.Written.Kind != CallKind.SetBytes || call.Dotnet()?.Option?.Linked?.Type.Structure is not { } structure ||
            call.Written.BufferOperation is not { } buffer)
        {
            return null;
        }

        // What Unix has comes first, as in all messages.
        var orders = call.Platforms.GroupBy(platform => string.Join(",", Offsets(structure, platform)))
            .OrderBy(static order => order.Contains(Platform.Windows)).ToList();
        return orders.Count == 2 && ArePermuted(structure, orders[0].First(), orders[1].First()) && IsMadeWithoutTest(buffer)
            ? ([.. orders[0]], [.. orders[1]]) : null;
    }

    private static IEnumerable<int?> Offsets(StructureType structure, Platform platform) =>
        structure.Fields.Select(field => field.Offset[platform]?.In64);

    // A structure with more, or with wider fields, may begin like the other one.
    private static bool ArePermuted(StructureType structure, Platform left, Platform right) =>
        structure.Size[left] == structure.Size[right] &&
        Offsets(structure, left).OrderBy(static offset => offset).SequenceEqual(
            Offsets(structure, right).OrderBy(static offset => offset)) &&
        structure.Fields.All(static field => field.Length is null && !field.IsTrailing);

    private static bool IsMadeWithoutTest(IOperation buffer)
    {
        var root = CodeReader.RootOf(buffer);
        return !SystemTestNames.In(root.Syntax).HasSystem && CodeReader.Unwrap(buffer) switch
        {
            ILocalReferenceOperation local => SingleAssignment.Find(local) is { } made && IsMade(made) &&
                LocalUses.Of(local).References(local.Local).All(use => use.Parent is not IArgumentOperation
                {
                    Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
                }),
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.Out } parameter } => OnlyValue(root, parameter) is { } made &&
                IsMade(made),
            var other => IsMade(other),
        };
    }

    private static IOperation? OnlyValue(IOperation root, IParameterSymbol parameter)
    {
        var values = root.Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment =>
            assignment.Target is IParameterReferenceOperation target &&
            SymbolEqualityComparer.Default.Equals(target.Parameter, parameter)).ToList();
        return values.Count == 1 ? values[0].Value : null;
    }

    // Here, or in a method of the same file that calls no other of the program.
    private static bool IsMade(IOperation value) => CodeReader.Unwrap(value) switch
    {
        IArrayCreationOperation => true,
        IInvocationOperation call => s_made.Hold(call.TargetMethod, call.SemanticModel),
        _ => false,
    };

    private static bool IsMadeIn(IOperation body)
    {
        var isMade = false;
        foreach (var operation in body.Descendants())
        {
            isMade |= operation is IArrayCreationOperation;
            if (operation is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } or
                IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false })
            {
                return false;
            }
        }

        return isMade && !SystemTestNames.In(body.Syntax).HasSystem;
    }
}
