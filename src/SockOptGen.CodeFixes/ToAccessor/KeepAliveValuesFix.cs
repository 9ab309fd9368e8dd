using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Values;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>The three keep-alive accessors instead of `IOControl(IOControlCode.KeepAliveValues, …)` with bytes that are known.</summary>
internal static class KeepAliveValuesFix
{
    private const string Code = "SIO_KEEPALIVE_VALS";
    private const int Size = 3 * sizeof(uint);
    private const uint MillisecondsPerSecond = 1000;

    public static Fix? Find(FixSite site)
    {
        // The three calls mention the socket three times.
        if (site.Call is not
            {
                Kind: CallKind.IOControl, Name: { IsKnown: true, Number: var number },
                Buffer: { Length: Size, Bytes: { } bytes }
            } ||
            site.Statement is not { } statement || Directives.AreWithin(statement) ||
            site.Invocation.Expression is not MemberAccessExpressionSyntax { Expression: var socket } || !SyntaxBuilder.IsName(socket) ||
            !HasNoOutput(site) || site.Judged.Index.ControlCode(number) is not { Name: Code, Accessors: { Length: 3 } options } ||
            !options.All(option => KnownAccessor.Find(site.Model.Compilation, NameOf(site, option)) is not null))
        {
            return null;
        }

        // Milliseconds there, whole seconds here.
        var (isOn, idle, interval) = (Read(bytes, 0) != 0, Read(bytes, 1), Read(bytes, 2));
        if (isOn && !(IsTaken(site, options[1], idle) && IsTaken(site, options[2], interval)))
        {
            return null;
        }

        var names = options.Select(option => NameOf(site, option).ToString()).ToList();
        ExpressionSyntax Seconds(uint milliseconds) =>
            site.Syntax.Duration(TimeUnit.Seconds, SyntaxBuilder.Number(milliseconds / MillisecondsPerSecond));
        StatementSyntax Set(int accessor, ExpressionSyntax value) => SyntaxFactory.ExpressionStatement(
            SyntaxBuilder.Call(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, socket.WithoutTrivia(), SyntaxBuilder.Accessor(names[accessor])),
                value)).WithTrailingTrivia(site.Syntax.NewLine).WithAdditionalAnnotations(Formatter.Annotation);

        StatementSyntax[] statements = isOn ? [Set(0, SyntaxBuilder.Boolean(true)), Set(1, Seconds(idle)), Set(2, Seconds(interval))]
            : [Set(0, SyntaxBuilder.Boolean(false))];
        var last = statements.Length - 1;
        statements[last] = statements[last].WithTrailingTrivia(statement.GetTrailingTrivia());
        statements[0] = Comments.Keep(statement, statements[0].WithLeadingTrivia(statement.GetLeadingTrivia()));
        return new Fix(
            isOn ? $"Use {names[0]}, {names[1]} and {names[2]} (on every system; on Windows from 10.0.16299)"
                : $"Use {names[0]} (on every system)",
            "UseKeepAliveAccessors",
            statement.Parent is BlockSyntax block
                ? new Change(block, [],
                    current => Splice(current.Of(block), block.Statements.IndexOf(statement), statements))
                { IsExclusive = true }
                : Change.Of(statement, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static BlockSyntax Splice(BlockSyntax block, int place, StatementSyntax[] statements) =>
        block.WithStatements(SyntaxFactory.List([.. block.Statements.Take(place), .. statements, .. block.Statements.Skip(place + 1)]));

    private static AccessorName NameOf(FixSite site, string option) =>
        AccessorName.Of(site.Judged.Index.WithAccessor(option)!.Option, Access.Write);

    /// <summary>Whether the accessor of <paramref name="option"/> and every system take <paramref name="milliseconds"/>.</summary>
    private static bool IsTaken(FixSite site, string option, uint milliseconds) => milliseconds % MillisecondsPerSecond == 0 &&
        site.Judged.Index.WithAccessor(option)?.Linked is { } linked &&
        linked.Option.Range.Takes(milliseconds / MillisecondsPerSecond) &&
        site.Judged.Platforms.All(platform => Limit.Broken(linked, platform, milliseconds / MillisecondsPerSecond) is null);

    private static uint Read(EquatableArray<byte> bytes, int index)
    {
        var value = 0u;
        for (var i = sizeof(uint) - 1; i >= 0; i--)
        {
            value = (value << 8) | bytes[(index * sizeof(uint)) + i];
        }

        return value;
    }

    private static bool HasNoOutput(FixSite site) =>
        site.Call.Invocation.Arguments.All(argument => argument.Parameter?.Ordinal != site.Call.Shape.Output ||
        argument.Value.ConstantValue is { HasValue: true, Value: null });
}
