using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008: the value is one that the option cannot have, perhaps because it is in another unit.</summary>
internal static class ValueRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongValue, "The value is out of range, or in the wrong unit",
        "A value that an option cannot have is refused, or cut without an error.");

    public static bool Check(RuleContext context) => InterfacePlaceRule.Check(context) || context.Call.Written.Kind switch
    {
        CallKind.SetInt32 => CheckNumber(context),
        CallKind.SetObject => CheckLinger(context),
        CallKind.SetBytes or CallKind.SetRaw => CheckBuffer(context),
        CallKind.IOControl => KeepAliveTimesRule.Check(context),
        CallKind.SetAccessor or CallKind.TrySetAccessor => AccessorValueRule.Check(context),
        _ => false,
    };

    /// <summary>What is wrong with a value, and the accessor that would have told; an accessor that is called has told already.</summary>
    public static bool Report(RuleContext context, RangeFindings findings, LinkedOption option, IOperation value)
    {
        if (findings.Message(option) is not { } message)
        {
            return false;
        }

        var call = context.Call;
        return context.Report(
            Descriptor, value, message + (call.Written.Shape.IsAccessor ? "" : Advice(call, call.OptionOn(call.Platforms[0]))));
    }

    /// <summary>The accessor, where its type or its byte order keeps the mistake away: the same number is as wrong in it.</summary>
    private static string Advice(JudgedCall call, KnownOption? option, string link = ";") => option?.Linked?.Type switch
    {
        { Kind: ValueKind.Duration or ValueKind.Address } => call.WriteInstead(option, link),
        { Kind: ValueKind.Integer } type when PlatformInfo.All.Any(info => LayoutInfo.Of(type.Layout[info.Platform]).IsNetworkOrder) =>
            call.WriteInstead(option, link),
        _ => "",
    };

    private static bool CheckNumber(RuleContext context)
    {
        if (context.Call.Written.Value.Operation is not { } value || context.Call.Dotnet()?.Option?.Linked is not { } option)
        {
            return false;
        }

        if (CountForSwitch.Problem(context.Call, value) is { } count)
        {
            return context.Report(Descriptor, value, count);
        }

        if (WrittenValue.Problem(option, value, context.Call.Platforms) is { } problem)
        {
            return context.Report(Descriptor, value, problem + Advice(context.Call, context.Call.Dotnet()!.Option, ", or"));
        }

        if (!RangeFindings.CanBeAny(option))
        {
            return false;
        }

        var findings = new RangeFindings();
        foreach (var platform in context.Call.Platforms)
        {
            if (context.Call.OptionOn(platform) is not null &&
                BufferReader.ToInt64(context.Call.ConstantOn(value, platform).Value) is { } number)
            {
                findings.AddNumber(option, platform, number);
            }
        }

        return Report(context, findings, option, value);
    }

    private static bool CheckLinger(RuleContext context) =>
        LingerTime.Find(context.Call.Written.Value.Operation, context.Call.Symbols, "the call throws ArgumentException")
            is var (seconds, problem) &&
        context.Call.Dotnet() is { ValueType: "LingerOption" } && context.Report(Descriptor, seconds, problem);

    private static bool CheckBuffer(RuleContext context)
    {
        var buffer = context.Call.Written.Buffer;
        if (context.Call.Written.BufferOperation is { } written && WrittenSource.InBuffer(written) is not null &&
            context.Call.Meant() is { Linked: { } single } known &&
            WrittenValue.BufferProblem(single, written, context.Call.Platforms) is { } problem)
        {
            return context.Report(Descriptor, written, problem + Advice(context.Call, known, ", or"));
        }

        if ((buffer.Bytes is null && buffer.Integer is null) || context.Call.BufferOptions() is not { } options)
        {
            return false;
        }

        LinkedOption? meant = null;
        var findings = new RangeFindings();
        foreach (var platform in context.Call.Platforms)
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

        return meant is not null && Report(context, findings, meant, context.Call.Written.BufferOperation!);
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
