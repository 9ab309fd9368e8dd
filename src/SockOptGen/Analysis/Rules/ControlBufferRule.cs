using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1007 of control codes: a buffer is shorter than what the code takes or answers.</summary>
internal static class ControlBufferRule
{
    private const string Takes = "takes";
    private const string Returns = "returns";

    public static bool Check(RuleContext context)
    {
        var call = context.Call.Written;
        if (!call.Name.IsKnown || context.Call.Index.ControlCode(call.Name.Number) is not { } code || (code.Input ?? code.Output) is null)
        {
            return false;
        }

        // Elsewhere .NET refuses the code, whatever its buffers are.
        var platforms = context.Call.Platforms.Where(code.WorksOn).ToEquatableArray();
        return platforms.Length != 0 &&
            (Check(context, code, platforms, Takes, code.Input, call.Buffer, call.BufferOperation) |
            Check(context, code, platforms, Returns, code.Output, call.Output, call.OutputOperation));
    }

    private static bool Check(
        RuleContext context, ControlCode code, EquatableArray<Platform> platforms, string verb, ControlBuffer? expected,
        BufferArgument buffer, IOperation? operation)
    {
        if (expected is null || operation is null || LengthOf(buffer, operation) is not { } length)
        {
            return false;
        }

        // Three numbers of 64 bits where the structure has three of 32.
        if (verb == Takes && length == 2 * expected.Size && expected.Native.StartsWith("struct ", StringComparison.Ordinal) &&
            expected.Size > sizeof(int))
        {
            return context.Report(
                BufferRule.Descriptor, operation,
                $"{code.Name} takes {Digits.Of(expected.Size)} bytes ({Display.Short(expected.Native)}) on " +
                $"{PlatformWords.List(platforms)}, but gets {Digits.Of(length)}: " +
                $"it reads each 64-bit field as two of its 32-bit fields{Advice(context, code)}");
        }

        if (length >= expected.Least)
        {
            return false;
        }

        var given = length == 0 ? "none" : Digits.Of(length);
        var failure = context.Call.Written.Shape.IsManaged ? "SocketError.Fault" : "WSAEFAULT";
        return context.Report(
            BufferRule.Descriptor, operation,
            $"{code.Name} {verb} {Digits.Of(expected.Size)} bytes ({Display.Short(expected.Native)}) on " +
                $"{PlatformWords.List(platforms)}, but {(verb == Takes ? "gets" : "the buffer has")} {given}: " +
                $"the call fails with {failure}{Advice(context, code)}");
    }

    private static string Advice(RuleContext context, ControlCode code) =>
        ControlAccessors.Of(context.Call, code, []).Calls is { } calls ? $". Write {calls}" : "";

    /// <summary>The bytes of the buffer; to Socket no array is an empty one.</summary>
    private static int? LengthOf(BufferArgument buffer, IOperation operation) =>
        buffer.Length ?? (operation.ConstantValue is { HasValue: true, Value: null } ? 0 : null);
}
