using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Calls;

/// <summary>The methods of Socket that read and set options.</summary>
internal static class SocketMethods
{
    public static Dictionary<ISymbol, CallShape> Find(INamedTypeSymbol socket)
    {
        var shapes = new Dictionary<ISymbol, CallShape>(SymbolEqualityComparer.Default);
        foreach (var name in new[] { "SetSocketOption", "GetSocketOption", "SetRawSocketOption", "GetRawSocketOption", "IOControl" })
        {
            foreach (var member in socket.GetMembers(name))
            {
                if (member is IMethodSymbol method && ShapeOf(method) is { } shape)
                {
                    shapes.Add(method, shape);
                }
            }
        }

        return shapes;
    }

    private static CallShape? ShapeOf(IMethodSymbol method)
    {
        var third = method.Parameters.Length > 2 ? method.Parameters[2].Type : null;
        return (method.Name, method.Parameters.Length) switch
        {
            ("SetSocketOption", 3) => new CallShape(third!.SpecialType switch
            {
                SpecialType.System_Int32 => CallKind.SetInt32,
                SpecialType.System_Boolean => CallKind.SetBoolean,
                SpecialType.System_Object => CallKind.SetObject,
                _ => CallKind.SetBytes,
            }, 0, 1, 2),
            ("GetSocketOption", 2) => new CallShape(CallKind.GetObject, 0, 1),
            ("GetSocketOption", 3) => third!.SpecialType == SpecialType.System_Int32
                ? new CallShape(CallKind.GetNewBytes, 0, 1, Length: 2)
                : new CallShape(CallKind.GetBytes, 0, 1, 2),
            ("SetRawSocketOption", 3) => new CallShape(CallKind.SetRaw, 0, 1, 2),
            ("GetRawSocketOption", 3) => new CallShape(CallKind.GetRaw, 0, 1, 2),
            ("IOControl", 3) => new CallShape(CallKind.IOControl, -1, 0, 1, Output: 2),
            _ => null,
        };
    }
}
