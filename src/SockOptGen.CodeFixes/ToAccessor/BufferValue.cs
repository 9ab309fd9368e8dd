using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>Reads the one int that fills a buffer, where the option is an int on every system that reaches the call.</summary>
internal static class BufferValue
{
    public static GivenValue? Of(FixSite site, KnownOption? meant)
    {
        var buffer = site.Call.Buffer;
        if (buffer.Length != sizeof(int) || !IsInt(site, meant) || Argument(site) is not { } argument)
        {
            return null;
        }

        var source = Source(argument);
        var constant = buffer.Integer ?? (buffer.Bytes is { } bytes ? Integer(bytes) : null);
        return source is { Syntax: ExpressionSyntax expression, Type: { } type }
            ? new GivenValue(GivenValue.InContext(expression), type, constant)
            : constant is { } number ? new GivenValue(null, site.Model.Compilation.GetSpecialType(SpecialType.System_Int32), number)
            : null;
    }

    /// <summary>Whether every system that reaches the call takes four bytes that are a number.</summary>
    public static bool IsInt(FixSite site, KnownOption? meant = null) => (meant ?? site.Judged.Meant()) is { Linked: { } linked } option &&
        site.Judged.Platforms.All(platform => (meant is not null && option.Option.Numbers[platform] is null) ||
            linked.Type.Layout[platform] is NativeLayout.Int32 or NativeLayout.UInt32);

    // `BitConverter.GetBytes(x)` and `MemoryMarshal.AsBytes(new Span<int>(ref x))`: the variable that they are made from.
    private static IOperation? Source(IOperation buffer) => buffer switch
    {
        IConversionOperation conversion => Source(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetBytes", ContainingType.Name: "BitConverter" } } bytes => Number(bytes.Arguments),
        IInvocationOperation { TargetMethod: { Name: "AsBytes", ContainingType.Name: "MemoryMarshal" } } view =>
            Source(view.Arguments[0].Value),
        IObjectCreationOperation { Arguments.Length: 1 } span when BufferReader.IsSpan(span.Type) => Number(span.Arguments),
        _ => null,
    };

    private static IOperation? Number(IReadOnlyList<IArgumentOperation> arguments) =>
        arguments.Count == 1 && arguments[0].Value is { Type.SpecialType: SpecialType.System_Int32, Syntax: ExpressionSyntax } value ? value
            : null;

    // As .NET's own machines read it, all but a few of them.
    private static long Integer(EquatableArray<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24);

    private static IOperation? Argument(FixSite site) =>
        site.Call.Invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == site.Call.Shape.Value)?.Value;
}
