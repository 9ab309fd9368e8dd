using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Works out a number of bytes, or of elements, that a program says with a buffer.</summary>
internal static class BufferLength
{
    /// <summary>The number; null where it is not known. Of a variable that is handed over by
    /// reference it is what it holds at first.</summary>
    public static int? Of(IOperation? operation)
    {
        if (BufferReader.Constant(operation) is { } constant)
        {
            return constant is >= 0 and <= int.MaxValue ? (int)constant : null;
        }

        return operation is null ? null : CodeReader.Unwrap(operation) switch
        {
            ILocalReferenceOperation local when SingleAssignment.Find(local) is { } value && value is not ILocalReferenceOperation =>
                Of(value),
            IInvocationOperation
            {
                TargetMethod:
                {
                    Name: "SizeOf", TypeArguments: { Length: 1 } types,
                    ContainingType: { Name: "Marshal" or "Unsafe" } holder
                }, Arguments.IsEmpty: true
            }
                when holder.Locations[0].IsInMetadata &&
                    types[0].SpecialType is not (SpecialType.System_Boolean or SpecialType.System_Char) => ElementSize.Of(types[0]),
            IPropertyReferenceOperation { Property.Name: "Length", Instance: { } buffer }
                when BufferReader.ElementOf(buffer.Type) is { } element && ElementSize.Of(element) is { } size &&
                    BufferReader.Read(buffer).Length is { } bytes => bytes / size,
            _ => null,
        };
    }
}
