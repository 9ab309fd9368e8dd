using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008: the value is one that the option cannot have, perhaps because it is in another unit.</summary>
internal static class ValueRule
{
    public static bool Check(in RuleContext context) => context.Call.Kind switch
    {
        CallKind.SetInt32 => CheckNumber(context),
        CallKind.SetObject => CheckLinger(context),
        CallKind.SetBytes or CallKind.SetRaw => CheckBuffer(context),
        CallKind.SetAccessor or CallKind.TrySetAccessor => AccessorValueRule.Check(context),
        _ => false,
    };

    private static bool CheckNumber(in RuleContext context)
    {
        if (context.Call.Value.Operation is not { } value || context.Dotnet()?.Option?.Linked is not { } option || !RangeFindings.CanBeAny(option))
        {
            return false;
        }

        var findings = new RangeFindings();
        foreach (var platform in context.Platforms)
        {
            if (context.OptionOn(platform) is not null && BufferReader.ToInt64(context.ConstantOn(value, platform).Value) is { } number)
            {
                findings.AddNumber(option, platform, number);
            }
        }

        return findings.Report(context, option, value);
    }

    private static bool CheckLinger(in RuleContext context) =>
        LingerTime.FindRefused(context.Call.Value.Operation, context.Symbols) is var (seconds, problem) && context.Dotnet() is { ValueType: "LingerOption" } dotnet &&
        context.Report(CallDescriptors.WrongValue, seconds, $"{problem}: the call throws ArgumentException{context.Advice(dotnet.Option)}");

    private static bool CheckBuffer(in RuleContext context)
    {
        var buffer = context.Call.Buffer;
        if ((buffer.Bytes is null && buffer.Integer is null) || context.BufferOptions() is not { } options)
        {
            return false;
        }

        LinkedOption? meant = null;
        var findings = new RangeFindings();
        foreach (var platform in context.Platforms)
        {
            if (options[platform] is not { } option)
            {
                continue;
            }

            meant ??= option;
            if (option.Type.Kind == ValueKind.Text)
            {
                findings.AddText(option, platform, TextLength(buffer));
            }
            else if (NativeValue.Read(buffer, option, platform) is { } number)
            {
                findings.Add(option, platform, number);
            }
        }

        return meant is not null && findings.Report(context, meant, context.Call.BufferOperation!);
    }

    /// <summary>The bytes of a text in front of its NUL.</summary>
    private static int TextLength(in BufferArgument buffer)
    {
        if (buffer.Bytes is not { } bytes)
        {
            return 0;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                return i;
            }
        }

        return bytes.Length;
    }
}
