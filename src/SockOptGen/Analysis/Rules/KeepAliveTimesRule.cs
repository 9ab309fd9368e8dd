using System.Buffers.Binary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Values;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008 of the bytes for SIO_KEEPALIVE_VALS: its two times count milliseconds, and seconds stand there.</summary>
internal static class KeepAliveTimesRule
{
    private const string Code = "SIO_KEEPALIVE_VALS";
    private const int Time = 4;
    private const int Interval = 8;

    // Nobody wants to ask a peer several times a second; as seconds these are five minutes and less.
    private const int MostSeconds = 300;

    public static bool Check(RuleContext context)
    {
        var call = context.Call.Written;
        if (!call.Name.IsKnown || call.BufferOperation is not { } buffer ||
            context.Call.Index.ControlCode(call.Name.Number)?.Name != Code ||
            // Where .NET refuses the code the times are the least that is wrong.
            !context.Call.Platforms.Contains(Catalogue.Platform.Windows))
        {
            return false;
        }

        if (call.Buffer.Bytes is { Length: >= Interval + sizeof(int) } bytes)
        {
            var idle = BinaryPrimitives.ReadUInt32LittleEndian([.. bytes.Skip(Time).Take(sizeof(int))]);
            return bytes[0] != 0 && IsFew(idle) && Report(context, buffer, idle);
        }

        var isReported = CodeReader.Unwrap(buffer) is ILocalReferenceOperation local && CheckWrites(context, local);
        foreach (var (value, isTime) in isReported ? [] : KeepAliveFields.Of(buffer))
        {
            isReported |= Check(context, value, isTime);
        }

        return isReported;
    }

    /// <summary>The numbers that are copied into the array: <c>BitConverter.GetBytes(30u).CopyTo(values, 4)</c>.</summary>
    private static bool CheckWrites(RuleContext context, ILocalReferenceOperation local)
    {
        var isReported = false;
        foreach (var reference in LocalUses.Of(local).References(local.Local))
        {
            if (Written(reference) is not var (number, offset) || offset is not (Time or Interval))
            {
                continue;
            }

            isReported |= Check(context, number, offset == Time);
        }

        return isReported;
    }

    private static bool Check(RuleContext context, IOperation number, bool isTime)
    {
        var constant = BufferReader.Constant(number);
        return WrittenValue.AreSeconds(number) && constant is null or > 0 and <= MostSeconds
            ? Report(context, number, null)
            : isTime && constant is { } count && IsFew(count) && Report(context, number, count);
    }

    private static (IOperation Number, long Offset)? Written(ILocalReferenceOperation reference)
    {
        IOperation place = reference;
        while (place.Parent is IConversionOperation conversion)
        {
            place = conversion;
        }

        return place.Parent is IArgumentOperation
        {
            Parameter.Ordinal: 0, Parent: IInvocationOperation
            {
                TargetMethod.Name: "CopyTo", Instance: { } instance,
                Arguments: { Length: 2 } arguments
            },
        } && WrittenSource.InBuffer(instance) is var (number, _) &&
            BufferReader.Constant(arguments[1].Value) is { } offset ? (number, offset) : null;
    }

    private static bool IsFew(long count) => count is > 0 and <= MostSeconds;

    private static bool Report(RuleContext context, IOperation place, long? count)
    {
        var index = context.Call.Index;
        var accessors = index.ControlCode(context.Call.Written.Name.Number) is { } code && ControlAccessors.Of(context.Call, code,
            []).Calls is { } calls ? $", or {calls}" : "";
        return context.Report(
            ValueRule.Descriptor, place,
            count is { } given
                ? $"{Code} is in milliseconds, and {Digits.Of(given)} ms is too short to wait for a peer; " +
                    $"write {Digits.Of(given * 1000)} for {Digits.Of(given)} s{accessors}"
                : $"{Code} takes two times in milliseconds, and this one is in seconds; multiply it by 1000{accessors}");
    }
}
