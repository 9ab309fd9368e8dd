using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Sockets;

/// <summary>A socket that a native call has made.</summary>
/// <param name="Family">The number of its address family.</param>
/// <param name="Systems">The systems that have the library of the call.</param>
internal readonly record struct NativeSocket(int Family, EquatableArray<Platform> Systems)
{
    private const int MaxDepth = 8;

    /// <summary>What <paramref name="descriptor"/>, or a Socket that was made of one, goes back to; null where that is not seen.</summary>
    public static NativeSocket? Of(IOperation? descriptor, KnownSymbols symbols, Compilation compilation) =>
        Of(descriptor, symbols, compilation, 0);

    private static NativeSocket? Of(IOperation? descriptor, KnownSymbols symbols, Compilation compilation, int depth)
    {
        if (descriptor is null || depth == MaxDepth)
        {
            return null;
        }

        NativeSocket? Next(IOperation? value) => Of(value, symbols, compilation, depth + 1);
        return SocketVariable.Unwrap(descriptor) switch
        {
            // Before .NET 7 the conversions of IntPtr are methods.
            IConversionOperation { Type.SpecialType: SpecialType.System_IntPtr or SpecialType.System_Int32 } number => Next(number.Operand),
            IInvocationOperation { Instance: null, TargetMethod: var method } call when symbols.MakersOf(method) is { } systems =>
                Number(call) is { } family ? new NativeSocket(family, systems) : null,
            IInvocationOperation { Instance: { } handle, TargetMethod.Name: "DangerousGetHandle" or "ToInt32" } => Next(handle),
            IPropertyReferenceOperation { Instance: { } socket, Property: var property } when symbols.IsHandle(property) => Next(socket),
            // A handle of a descriptor, and a Socket of a handle.
            IObjectCreationOperation { Arguments: { Length: 1 or 2 } arguments } => Next(arguments[0].Value),
            ILocalReferenceOperation local => Next(SingleAssignment.Find(local)),
            IFieldReferenceOperation { Field: var field } when IsOwn(field) => OfField(field, Next, compilation),
            _ => null,
        };
    }

    private static int? Number(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is
        { Value.ConstantValue: { HasValue: true, Value: var number } } ? CodeReader.ToNumber(number) : null;

    private static bool IsOwn(IFieldSymbol field) =>
        !field.DeclaringSyntaxReferences.IsEmpty && (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private);

    // A constant says that there is no socket yet, or no more.
    private static NativeSocket? OfField(IFieldSymbol field, Func<IOperation?, NativeSocket?> read, Compilation compilation)
    {
        NativeSocket? found = null;
        foreach (var value in FieldValues.Of(field, compilation))
        {
            if (value?.ConstantValue.HasValue == true)
            {
                continue;
            }

            if (read(value) is not { } made || (found is not null && found != made))
            {
                return null;
            }

            found = made;
        }

        return found;
    }
}
