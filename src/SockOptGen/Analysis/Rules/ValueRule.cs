using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008: the value is one that the option cannot have, perhaps because it is in another unit.</summary>
internal static class ValueRule
{
    /// <summary>Linger times of .NET and of Windows have 16 bits.</summary>
    public const int MaxLingerSeconds = ushort.MaxValue;

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
        if (context.Call.Value.Operation is not { } value || context.Dotnet()?.Option?.Linked is not { } option || !HasLimits(option))
        {
            return false;
        }

        var findings = new RangeFindings();
        foreach (var platform in context.Platforms)
        {
            if (context.OptionOn(platform) is not null && BufferReader.ToInt64(context.ConstantOn(value, platform).Value) is { } number)
            {
                findings.Add(option, platform, number);
                if (number < 0 && option.Type.Layout[platform] == NativeLayout.Timeval)
                {
                    findings.AddNegativeTimeout(platform, number);
                }
            }
        }

        return findings.Report(context, option, value);
    }

    /// <summary>Whether a number can be wrong at all, so that few calls ask for the systems' constants.</summary>
    private static bool HasLimits(LinkedOption option) =>
        !option.Option.Range.IsUnbounded || option.Option.Limits != default || (option.Type.Kind == ValueKind.Duration && option.Type.Layout.Linux == NativeLayout.Timeval);

    private static bool CheckLinger(in RuleContext context)
    {
        if (context.Call.Value.Operation is not IObjectCreationOperation { Constructor.Parameters.Length: 2, Type: { } type } creation ||
            !SymbolEqualityComparer.Default.Equals(type, context.Symbols.LingerOption) || context.Dotnet()?.ValueType != "LingerOption")
        {
            return false;
        }

        var seconds = creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1)?.Value;
        return BufferReader.Constant(seconds) is { } time and (< 0 or > MaxLingerSeconds) && context.Report(
            CallDescriptors.WrongValue, seconds!,
            $"A linger time is 0 to {Texts.Invariant(MaxLingerSeconds)} seconds, and not {Texts.Invariant(time)}: the call throws ArgumentException{context.Advice(context.Dotnet()!.Option)}");
    }

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
