using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Values;

/// <summary>Goes back from a value to the expression that says its unit or its byte order.</summary>
internal static class WrittenSource
{
    private const int MaxDepth = 8;

    /// <summary>What is behind casts, roundings, conversions and locals that are set once; a local or a constant that has a telling name
    /// is left to <paramref name="isTelling"/>.</summary>
    public static IOperation Of(IOperation value, Func<string, bool> isTelling)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            value = CodeReader.Unwrap(value);
            if (Next(value, isTelling) is not { } next)
            {
                break;
            }

            value = next;
        }

        return value;
    }

    /// <summary>The number that makes up the whole buffer <paramref name="buffer"/>, and the method that wrote it there the wrong way
    /// round; null where the buffer may hold something else.</summary>
    public static (IOperation Number, string? BigEndian)? InBuffer(IOperation buffer)
    {
        var inner = WithoutSpan(buffer);
        if (inner is ILocalReferenceOperation local)
        {
            if (SingleAssignment.OnlyInitializer(local) is { } made)
            {
                inner = WithoutSpan(made);
            }
            else if (OnlyWrite(local) is { } write)
            {
                return (write.Arguments[1].Value, write.TargetMethod.Name.EndsWith("BigEndian", StringComparison.Ordinal)
                    ? write.TargetMethod.Name : null);
            }
        }

        return inner is IInvocationOperation
        {
            TargetMethod: { Name: "GetBytes", ContainingType.Name: "BitConverter" } method,
            Arguments: { Length: 1 } arguments
        } &&
            method.ContainingType.Locations[0].IsInMetadata ? (arguments[0].Value, null) : null;
    }

    // Whatever follows a conversion to a span is the array, which SingleAssignment knows.
    private static IOperation WithoutSpan(IOperation value)
    {
        while (value is IConversionOperation conversion && (conversion.OperatorMethod is null ||
            BufferReader.IsSpan(conversion.OperatorMethod.ContainingType)))
        {
            value = conversion.Operand;
        }

        return value is IInvocationOperation
        {
            TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" },
            Arguments: { Length: 1 } arguments
        }
            ? WithoutSpan(arguments[0].Value)
            : value;
    }

    /// <summary>The call of BinaryPrimitives that alone mentions the buffer beside <paramref name="use"/>.</summary>
    private static IInvocationOperation? OnlyWrite(ILocalReferenceOperation use)
    {
        var references = LocalUses.Of(use).References(use.Local);
        if (references.Count != 2 || references[1] != use)
        {
            return null;
        }

        IOperation place = references[0];
        while (place.Parent is IConversionOperation or
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.Length: 1 } })
        {
            place = place.Parent is IConversionOperation conversion ? conversion : place.Parent.Parent!;
        }

        return place.Parent is IArgumentOperation
        {
            Parameter.Ordinal: 0,
            Parent: IInvocationOperation { TargetMethod: { Name: var name, ContainingType: { Name: "BinaryPrimitives" } type } } call
        } &&
            type.Locations[0].IsInMetadata &&
                name is "WriteInt32BigEndian" or "WriteUInt32BigEndian" or "WriteInt32LittleEndian" or "WriteUInt32LittleEndian"
                    ? call : null;
    }

    private static IOperation? Next(IOperation value, Func<string, bool> isTelling) => value switch
    {
        ILocalReferenceOperation local when !isTelling(local.Local.Name) => SingleAssignment.Find(local),
        IConditionalAccessOperation access => access.WhenNotNull,
        IInvocationOperation
        {
            TargetMethod: { Name: "Ceiling" or "Floor" or "Round" or "Truncate", ContainingType.Name: "Math" },
            Arguments: { Length: > 0 } arguments
        } => arguments[0].Value,
        IInvocationOperation
        {
            TargetMethod: { Name: "ToInt32" or "ToUInt32", ContainingType.Name: "Convert" },
            Arguments: { Length: 1 } arguments
        } => arguments[0].Value,
        _ => null,
    };
}
