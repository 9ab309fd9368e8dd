using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;

namespace SockOptGen.Analysis.Rules;

/// <summary>When a rule speaks about a call, beside or behind the others.</summary>
internal enum RuleStage
{
    /// <summary>Whatever else is said.</summary>
    Always,

    /// <summary>The call is wrong: all of these speak, and nobody after them.</summary>
    Wrong,

    /// <summary>The value is wrong for the option, of a call that is right otherwise: the first speaks, and nobody after it.</summary>
    WrongValue,

    /// <summary>The first speaks.</summary>
    Portability,

    /// <summary>Advice for a call that is right: the first speaks.</summary>
    Style,
}

/// <summary>A rule over calls.</summary>
/// <param name="Stage">When it speaks.</param>
/// <param name="Descriptor">What it reports.</param>
/// <param name="Check">Reports it; whether it did.</param>
internal sealed record CallRule(RuleStage Stage, DiagnosticDescriptor Descriptor, Func<RuleContext, bool> Check);

/// <summary>A rule over the socket that an option is used on, by a call or through a property.</summary>
/// <param name="Descriptor">What it reports.</param>
/// <param name="Check">Reports it; whether it did.</param>
internal sealed record SocketRule(DiagnosticDescriptor Descriptor, SocketRule.Checker Check)
{
    public delegate bool Checker(in OptionUse use, Reporter reporter);
}

/// <summary>All rules over calls and their sockets, in the order in which they speak.</summary>
internal static class RuleTable
{
    public static readonly ImmutableArray<CallRule> Calls =
    [
        new(RuleStage.Always, IgnoredResultRule.Descriptor, IgnoredResultRule.Check),
        new(RuleStage.Wrong, LevelRule.Descriptor, LevelRule.Check),
        new(RuleStage.Wrong, ValueTypeRule.Descriptor, ValueTypeRule.Check),
        new(RuleStage.Wrong, ResultTypeRule.Descriptor, ResultTypeRule.Check),
        new(RuleStage.Wrong, UntranslatedNumberRule.Descriptor, UntranslatedNumberRule.Check),
        new(RuleStage.Wrong, EnumInRawCallRule.Descriptor, EnumInRawCallRule.Check),
        new(RuleStage.Wrong, DirectionRule.Descriptor, DirectionRule.Check),
        new(RuleStage.WrongValue, BufferRule.Descriptor, BufferRule.Check),
        new(RuleStage.WrongValue, ValueRule.Descriptor, ValueRule.Check),
        new(RuleStage.Portability, GuardProvesLessRule.Descriptor, GuardProvesLessRule.Check),
        new(RuleStage.Portability, NumberMeansOtherOptionRule.Descriptor, NumberMeansOtherOptionRule.Check),
        new(RuleStage.Portability, NotOnPlatformRule.Descriptor, NotOnPlatformRule.Check),
        new(RuleStage.Portability, ControlCodeRule.Descriptor, ControlCodeRule.Check),
        new(RuleStage.Style, DifferenceRule.Descriptor, DifferenceRule.Check),
        new(RuleStage.Style, AccessorRule.Descriptor, AccessorRule.Check),
    ];

    /// <summary>What is said about the option itself makes its place and its company idle, so the first speaks.</summary>
    public static readonly ImmutableArray<SocketRule> Sockets =
    [
        new(WrongSocketKindRule.Descriptor, WrongSocketKindRule.Check),
        new(TooLateRule.Descriptor, TooLateRule.Check),
        new(ContradictionRule.Descriptor, ContradictionRule.Check),
        new(RawBeforeConnectRule.Descriptor, RawBeforeConnectRule.Check),
    ];

    /// <summary>Everything that is reported.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Calls.Select(static rule => rule.Descriptor).Concat(Sockets.Select(static rule => rule.Descriptor))
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Whether one of the rules of <paramref name="stage"/> speaks, the first of them alone.</summary>
    public static bool CheckFirst(RuleStage stage, RuleContext context)
    {
        foreach (var rule in Calls)
        {
            if (rule.Stage == stage && rule.Check(context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the rules of <paramref name="stage"/> speaks; all of them may.</summary>
    public static bool CheckAll(RuleStage stage, RuleContext context)
    {
        var isReported = false;
        foreach (var rule in Calls)
        {
            isReported |= rule.Stage == stage && rule.Check(context);
        }

        return isReported;
    }

    /// <summary>Whether one of the rules over sockets speaks of a mistake: a suggestion leaves room for another.</summary>
    public static bool CheckSocket(in OptionUse use, Reporter reporter)
    {
        foreach (var rule in Sockets)
        {
            if (rule.Check(use, reporter))
            {
                return rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning;
            }
        }

        return false;
    }
}
