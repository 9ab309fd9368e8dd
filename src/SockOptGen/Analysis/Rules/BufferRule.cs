using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1007: the buffer has not the size or the layout that the option has on a system that reaches the call.</summary>
internal static class BufferRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongBuffer, "The buffer has the wrong size or layout for the option",
        "Each system takes a value in a form of its own. Another one is refused, or taken for another value.");

    public static bool Check(RuleContext context) =>
        context.Call.Written.Kind is CallKind.IOControl or CallKind.NativeIOControl ? ControlBufferRule.Check(context)
            : CheckOption(context) || CheckOrder(context);

    private static bool CheckOrder(RuleContext context)
    {
        if (AlikeBytes.Of(context.Call) is not var (first, others))
        {
            return false;
        }

        var option = context.Call.Dotnet()!.Option!;
        return context.Report(
            Descriptor, context.Call.Written.BufferOperation!,
            $"{option.Option.Name} has its fields in another order on {PlatformWords.List(first)} than on {PlatformWords.List(others)}, " +
            $"but these bytes are the same on all of them: one system reads a field as another" +
            context.Call.WriteInstead(option));
    }

    private static bool CheckOption(RuleContext context)
    {
        if (context.Call.Written.Kind is not (CallKind.SetBytes or CallKind.SetRaw or CallKind.NativeSet or
                CallKind.GetBytes or CallKind.GetNewBytes or CallKind.GetRaw or CallKind.NativeGet) ||
            context.Call.Written.Buffer is not { Length: { } length } buffer || context.Call.BufferOptions() is not { } options)
        {
            return false;
        }

        List<(BufferFinding Finding, List<Platform> Platforms)>? findings = null;
        foreach (var platform in context.Call.Platforms)
        {
            if (options[platform] is { } option && BufferFinding.Of(context.Call, option, platform, buffer, length) is { } finding)
            {
                findings ??= [];
                var same = findings.Find(entry => entry.Finding == finding).Platforms;
                if (same is null)
                {
                    findings.Add((finding, same = []));
                }

                same.Add(platform);
            }
        }

        if (findings is null)
        {
            return false;
        }

        // What Unix makes of it comes first, as in all messages.
        findings = [.. findings.OrderBy(static entry => entry.Platforms[0] == Platform.Windows)];

        var first = options[findings[0].Platforms[0]]!;
        var given = findings[0].Finding.Given ?? (length == 1 ? "1 byte" : $"{Digits.Of(length)} bytes");
        var clauses = findings.Select((entry, index) =>
            $"{entry.Finding.Expected} on {PlatformWords.List(entry.Platforms)}{(index == 0 ? $", not {given}" : "")}: " +
                $"{entry.Finding.Consequence}").ToList();
        var advice = context.Call.WriteInstead(context.Call.OptionOn(findings[0].Platforms[0]));
        return context.Report(
            Descriptor, context.Call.Written.BufferOperation!,
            $"{first.Option.Name} is {clauses[0]}{advice}" +
                (clauses.Count == 1 ? "" : $". It is {string.Join("; it is ", clauses.Skip(1))}"));
    }
}
