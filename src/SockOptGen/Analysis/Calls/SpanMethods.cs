using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Follows a buffer through the methods that make, view and cut spans.</summary>
internal static class SpanMethods
{
    public static BufferArgument ReadConstructor(IObjectCreationOperation creation, ITypeSymbol? element, int depth)
    {
        var parameters = creation.Constructor!.Parameters;
        var arguments = Values(creation.Arguments);
        if (parameters.Length == 1 && parameters[0].RefKind != RefKind.None)
        {
            return OfReference(arguments[0], element, 1);
        }

        return parameters.Length > 0 && parameters[0].Type is IArrayTypeSymbol
            ? parameters.Length == 1 ? BufferReader.Read(arguments[0]!, depth + 1)
                : new BufferArgument(element.Times(Length(arguments[2])), null, null)
            : parameters.Length == 2 && parameters[0].Type is IPointerTypeSymbol
            ? new BufferArgument(element.Times(Length(arguments[1])), null, null)
            : default;
    }

    public static BufferArgument ReadInvocation(IInvocationOperation invocation, int depth)
    {
        var method = invocation.TargetMethod;
        var arguments = Values(invocation.Arguments);
        var type = method.ContainingType;
        switch (method.Name)
        {
            case "GetBytes" when Is(type, "BitConverter", "System") && method.Parameters.Length == 1:
                return new BufferArgument(ElementSize.Of(method.Parameters[0].Type), null, BufferReader.Constant(arguments[0]))
                {
                    Element = BufferReader.TypeOf(method.Parameters[0].Type),
                };
            case "GetAddressBytes" when Is(type, "IPAddress", "Net"):
                return new BufferArgument(null, null, null) { IsAddress = true };
            case "AsBytes" when Is(type, "MemoryMarshal", "InteropServices"):
                return BufferReader.Read(arguments[0]!, depth + 1);
            case "CreateSpan" or "CreateReadOnlySpan" when Is(type, "MemoryMarshal", "InteropServices"):
                return OfReference(arguments[0], method.TypeArguments[0], Length(arguments[1]));
            case "Empty" when Is(type, "Array", "System"):
                return new BufferArgument(0, null, null);
            case "ToArray" when invocation.Instance is { Type: var span } instance && BufferReader.IsSpan(span):
                return BufferReader.Read(instance, depth + 1);
            case "Slice" when invocation.Instance is { Type: var span } instance && BufferReader.IsSpan(span):
                return Cut(BufferReader.Read(instance, depth + 1), BufferReader.ElementOf(span), arguments);
            case "AsSpan" when Is(type, "MemoryExtensions", "System") && BufferReader.ElementOf(arguments[0]?.Type) is { } element:
                return Cut(BufferReader.Read(arguments[0]!, depth + 1), element, [.. arguments.Skip(1)]);
            default:
                return default;
        }
    }

    /// <summary>What is left of a buffer from a start on, perhaps of a given length.</summary>
    private static BufferArgument Cut(BufferArgument whole, ITypeSymbol? element, IReadOnlyList<IOperation?> arguments)
    {
        switch (arguments.Count)
        {
            case 0:
                return whole;
            case 1 when arguments[0] is IRangeOperation range:
                return Within(whole, element, range);
            case 1:
                return arguments[0]?.Type?.SpecialType == SpecialType.System_Int32 ? From(whole, element.Times(Length(arguments[0])))
                    : default;
            default:
                return new BufferArgument(element.Times(Length(arguments[1])), null, null);
        }
    }

    /// <summary>What `buffer[a..b]` leaves, where both ends are known.</summary>
    public static BufferArgument ReadRange(IOperation instance, IRangeOperation range, int depth) =>
        Within(BufferReader.Read(instance, depth + 1), BufferReader.ElementOf(instance.Type), range);

    private static BufferArgument Within(BufferArgument whole, ITypeSymbol? element, IRangeOperation range)
    {
        var start = range.LeftOperand is null ? 0 : Position(whole, element, range.LeftOperand);
        return range.RightOperand is null ? From(whole, start)
            : Position(whole, element, range.RightOperand) - start is >= 0 and var length ? new BufferArgument(length, null, null)
            : default;
    }

    /// <summary>How many bytes stand before an index, which may count from the end.</summary>
    private static int? Position(BufferArgument whole, ITypeSymbol? element, IOperation index) => IndexOf(index) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var count } => whole.Length - element.Times(Length(count)),
        var number => element.Times(Length(number)),
    };

    private static BufferArgument From(BufferArgument whole, int? start) =>
        start == 0 ? whole : whole.Length - start is >= 0 and var rest ? new BufferArgument(rest, null, null) : default;

    /// <summary>The int that an index was made from; an index from the end stays what it is.</summary>
    private static IOperation IndexOf(IOperation index) => index is IConversionOperation conversion ? conversion.Operand : index;

    /// <summary>A view of a variable.</summary>
    private static BufferArgument OfReference(IOperation? variable, ITypeSymbol? element, int? count)
    {
        // The view may write to the variable; what it held before is its content only if nothing else mentions it.
        var initial = count == 1 && variable is ILocalReferenceOperation local ? SingleAssignment.OnlyInitializer(local) : null;
        return new BufferArgument(element.Times(count), null, BufferReader.Constant(initial)) { Element = BufferReader.TypeOf(element) };
    }

    private static int? Length(IOperation? operation) => BufferLength.Of(operation);

    private static bool Is(INamedTypeSymbol type, string name, string @namespace) =>
        type.Name == name && type.ContainingNamespace.Name == @namespace && type.Locations[0].IsInMetadata;

    /// <summary>The arguments in the order of their parameters.</summary>
    private static IOperation?[] Values(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new IOperation?[arguments.Length];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = argument.Value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion &&
                    !BufferReader.IsSpan(conversion.Type)
                    ? conversion.Operand
                    : argument.Value;
            }
        }

        return values;
    }
}
