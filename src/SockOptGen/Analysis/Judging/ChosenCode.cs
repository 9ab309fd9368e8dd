using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Platforms;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>Reads what an argument is on one system.</summary>
internal sealed class ChosenCode(KnownSymbols symbols, PlatformFlow flow, ISymbol containingSymbol)
{
    private const int MaxDepth = 4;

    /// <summary>What <paramref name="argument"/> is on <paramref name="platform"/>. Where the choice stands in the call itself, the
    /// operation is the chosen value.</summary>
    public CodeArgument On(IOperation argument, Platform platform) => On(argument, argument, platform, 0);

    private CodeArgument On(IOperation value, IOperation argument, Platform platform, int depth)
    {
        if (CodeReader.Read(value, symbols) is { IsKnown: true } plain)
        {
            return plain with { Operation = IsWithin(value, argument) ? value : argument };
        }

        // Values alias: which member is meant only the chosen expression tells.
        var inner = CodeReader.Unwrap(value);
        IOperation? chosen = inner switch
        {
            IConditionalOperation conditional => Only([conditional.WhenTrue, conditional.WhenFalse], platform),
            ISwitchExpressionOperation choice => Only(choice.Arms.Select(arm => arm.Value), platform),
            ILocalReferenceOperation local => SingleAssignment.Find(local),
            _ => null,
        };
        if (chosen is not null && depth < MaxDepth && On(chosen, argument, platform, depth + 1) is { IsKnown: true } found)
        {
            return found;
        }

        if (flow.ConstantOn(value, platform, containingSymbol) is not { HasValue: true, Value: var constant } ||
            CodeReader.ToNumber(constant) is not { } number)
        {
            return new CodeArgument(CodeKind.Unknown, CodeEnum.None, null, 0, argument);
        }

        var kind = symbols.EnumOf(inner.Type);
        return kind == CodeEnum.None || DeclaredNumber.Is(Member(inner), number, symbols)
            ? new CodeArgument(CodeKind.Number, CodeEnum.None, null, number, argument)
            : new CodeArgument(CodeKind.Constant, kind, null, number, argument);
    }

    private static ISymbol? Member(IOperation value) => value switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IInvocationOperation invocation => invocation.TargetMethod,
        _ => null,
    };

    private IOperation? Only(IEnumerable<IOperation?> arms, Platform platform)
    {
        var reached = arms.Where(arm => arm is not null && flow.ReachableAt(arm, containingSymbol).Contains(platform)).ToList();
        return reached.Count == 1 ? reached[0] : null;
    }

    private static bool IsWithin(IOperation value, IOperation argument) =>
        argument.Syntax.Span.Contains(value.Syntax.Span) && argument.Syntax.SyntaxTree == value.Syntax.SyntaxTree;
}
