using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>Works out how long a buffer is and what stands in it, as far as the code says so.</summary>
internal static class BufferReader
{
    private const int MaxDepth = 8;

    public static BufferArgument Read(IOperation value, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return default;
        }

        switch (value)
        {
            // Arrays become spans through operators of Span, or in C# 14 through the language.
            case IConversionOperation { OperatorMethod: { } method } when !IsSpan(method.ContainingType):
                return default;
            case IConversionOperation { Operand: { } operand }:
                return operand.Kind == OperationKind.None ? StackBuffer.Read(operand, ElementOf(value.Type)) : Read(operand, depth + 1);
            case IArrayCreationOperation array:
                return ReadArray(array);
            case ICollectionExpressionOperation collection:
                return collection.Elements.Any(static element => element is ISpreadOperation or null) ? default
                    : OfElements(ElementOf(collection.Type), collection.Elements);
            case IUtf8StringOperation text:
                return new BufferArgument(System.Text.Encoding.UTF8.GetByteCount(text.Value),
                    System.Text.Encoding.UTF8.GetBytes(text.Value).ToEquatableArray(), null);
            case IObjectCreationOperation { Constructor.ContainingType: { } type } creation when IsSpan(type):
                return SpanMethods.ReadConstructor(creation, ElementOf(type), depth);
            case IInvocationOperation invocation:
                return SpanMethods.ReadInvocation(invocation, depth);
            case IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType: { } type } } when IsSpan(type):
                return new BufferArgument(0, null, null);
            case IDefaultValueOperation when IsSpan(value.Type):
                return new BufferArgument(0, null, null);
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } indexer:
                return SpanMethods.ReadRange(indexer.Instance, range, depth);
            case IArrayElementReferenceOperation { Indices: { Length: 1 } indices, ArrayReference: var sliced }
                when indices[0] is IRangeOperation range:
                return SpanMethods.ReadRange(sliced, range, depth);
            case ILocalReferenceOperation local when SingleAssignment.Find(local) is { } initializer:
                var buffer = Read(initializer, depth + 1);
                return SingleAssignment.IsOnlyUse(local) ? buffer : buffer.WithoutContent();
            default:
                return value.Kind == OperationKind.None ? StackBuffer.Read(value, ElementOf(value.Type)) : default;
        }
    }

    /// <summary>The element type of an array or a span.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        IPointerTypeSymbol pointer => pointer.PointedAtType,
        INamedTypeSymbol named when IsSpan(named) => named.TypeArguments[0],
        _ => null,
    };

    public static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>The whole number that <paramref name="operation"/> always is.</summary>
    public static long? Constant(IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true, Value: { } value } ? ToInt64(value) : null;

    public static long? ToInt64(object? value) => value switch
    {
        int number => number,
        uint number => number,
        long number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        bool truth => truth ? 1 : 0,
        _ => null,
    };

    /// <summary>A buffer of the constants <paramref name="values"/>.</summary>
    public static BufferArgument OfConstants(ITypeSymbol? element, IReadOnlyList<long?> values)
    {
        var length = element.Times(values.Count);
        var areBytes = element?.SpecialType == SpecialType.System_Byte && values.All(static value => value is not null);
        return new BufferArgument(
            length,
            areBytes ? values.Select(static value => unchecked((byte)value!.Value)).ToEquatableArray() : null,
            !areBytes && length is not null && values.Count == 1 ? values[0] : null)
        {
            Element = TypeOf(element),
        };
    }

    private static BufferArgument OfElements(ITypeSymbol? element, IEnumerable<IOperation> values) =>
        OfConstants(element, [.. values.Select(Constant)]);

    private static BufferArgument ReadArray(IArrayCreationOperation array)
    {
        var element = ElementOf(array.Type);
        if (array.Initializer is { } initializer)
        {
            return OfElements(element, initializer.ElementValues);
        }

        var count = array.DimensionSizes.Length == 1 && Constant(array.DimensionSizes[0]) is >= 0 and < int.MaxValue and var size
            ? (int?)size : null;
        var length = element.Times(count);
        // A new array holds zeros.
        return new BufferArgument(length, length is <= 16 ? new byte[length.Value].ToEquatableArray() : null,
            null)
        { Element = TypeOf(element) };
    }

    /// <summary>The type of elements that are wider than a byte.</summary>
    public static SpecialType TypeOf(ITypeSymbol? element) => ElementSize.Of(element) > 1 ? element!.SpecialType : SpecialType.None;
}
