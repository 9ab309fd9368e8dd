using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue.Linking;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1008: the value that the message says was meant: seconds instead of milliseconds,
/// or the machine's own byte order.</summary>
internal static class LikelyIntentFix
{
    public static Fix? Find(FixSite site)
    {
        var value = site.Call.Value;
        if (!site.Call.Shape.IsAccessor)
        {
            return GivenValue.Of(site) is { IsInteger: true } given && site.Judged.Meant()?.Linked is { } option
                ? OfNumber(site, option, given) : null;
        }

        return site.Judged.Index.WithAccessor(site.Call.Invocation.TargetMethod)?.Linked is not { } accessed ? null
            : value.Operation is IInvocationOperation { TargetMethod: { Name: "FromSeconds", ContainingType.Name: "TimeSpan" } } time
            ? OfSeconds(site, accessed, time)
            : value.Operation?.Syntax is ExpressionSyntax number
            ? OfNumber(site, accessed, new GivenValue(number, value.Type, BufferReader.ToInt64(value.Constant.Value)))
            : null;
    }

    /// <summary>`60` for `60000` and `60 * 1000`, `Idle / 1000` for a constant with a name, and `BitConverter.GetBytes(30)`
    /// for the bytes of another number.</summary>
    private static Fix? OfNumber(FixSite site, LinkedOption option, GivenValue given)
    {
        if (given.Constant is not { } wrong || Meant(site, option, wrong) is not { } meant)
        {
            return null;
        }

        var number = SyntaxBuilder.Number(meant.Value);
        if (given.Expression is not { } expression)
        {
            return ArgumentSyntaxes.Find(site, site.Call.Shape.Value) is { } bytes and
                (CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
                ? MakeFix(number, meant,
                    ArgumentSyntaxes.Replace(bytes, SyntaxBuilder.Call(site.Syntax.Static("System.BitConverter", "GetBytes"), number)))
                : null;
        }

        if (!given.IsLiteral && !meant.IsMilliseconds)
        {
            return null;
        }

        var factor = wrong / meant.Value;
        var value = given.IsLiteral ? number
            : Product(site, expression, factor) ?? (given.IsUnnamed ? number
                : SyntaxBuilder.Binary(SyntaxKind.DivideExpression, expression.WithoutTrivia(), SyntaxBuilder.Number(factor)));
        return MakeFix(value, meant, ArgumentSyntaxes.Replace(expression, value));
    }

    /// <summary>`5 * 60` of `5 * 60 * 1000`.</summary>
    private static ExpressionSyntax? Product(FixSite site, ExpressionSyntax expression, long factor) =>
        SyntaxBuilder.Bare(expression) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product &&
        !PlainConstant.IsNamed(product.Right) && BufferReader.ToInt64(site.Model.GetConstantValue(product.Right).Value) == factor
            ? SyntaxBuilder.Bare(product.Left).WithoutTrivia() : null;

    /// <summary>`TimeSpan.FromMilliseconds(60000)` for `TimeSpan.FromSeconds(60000)`.</summary>
    private static Fix? OfSeconds(FixSite site, LinkedOption option, IInvocationOperation time) =>
        new TimeReader(static operation => operation.ConstantValue.Value).Read(time) is { } ticks && ticks % TimeSpan.TicksPerSecond == 0 &&
        Meant(site, option, ticks / TimeSpan.TicksPerSecond) is { IsMilliseconds: true } meant &&
        time.Syntax is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name: var name },
            ArgumentList.Arguments: { Count: 1 } arguments
        } && arguments[0].NameColon is null
            ? MakeFix(SyntaxFactory.IdentifierName("FromMilliseconds"), meant,
                Change.Of(name, SyntaxFactory.IdentifierName("FromMilliseconds").WithTriviaFrom(name)))
            : null;

    private static Fix MakeFix(ExpressionSyntax value, LikelyIntent meant, Change change) =>
        new($"Use {value} ({meant.Reason})", meant.IsMilliseconds ? "UseSeconds" : "UseByteOrder", change);

    /// <summary>What was meant, if every system that reaches the call takes it.</summary>
    private static LikelyIntent? Meant(FixSite site, LinkedOption option, long wrong)
    {
        var platforms = site.Judged.Platforms.Where(platform => option.Option.Numbers[platform] is not null).ToList();
        foreach (var platform in platforms)
        {
            if (Limit.Broken(option, platform, wrong) is { } limit)
            {
                return LikelyIntent.Of(option, limit, wrong) is { } meant &&
                    platforms.TrueForAll(other => Limit.Broken(option, other, meant.Value) is null) ? meant : null;
            }
        }

        return null;
    }
}
