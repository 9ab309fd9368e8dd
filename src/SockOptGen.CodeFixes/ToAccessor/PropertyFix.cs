using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>SOCK3002 for a property: the accessor of the native option, `socket.SetX(v);` for `socket.X = v;`.</summary>
internal static class PropertyFix
{
    // What UdpClient and TcpClient call the socket that they hand such a property on to. TcpListener keeps the value
    // besides, for the next socket that it makes.
    private const string InnerSocket = "Client";

    public static Fix? Find(PropertySite site)
    {
        if (site.Dotnet.Option is not { Linked: not null, Option.Accessor: not null } option || !HasSocket(site.Property.ContainingType) ||
            Assignment(site.Reference) is not { } assignment)
        {
            return null;
        }

        // .NET makes it of others on a system that lacks it: the accessor must not throw there.
        var throwing = AccessorName.Of(option.Option, Access.Write);
        var name = AccessorNotes.IsServed(option, site.Dotnet, site.Where) ? throwing.Try : throwing;
        if (KnownAccessor.Find(site.Scope.Model.Compilation, name) is not { } accessor || Set(site, assignment, accessor) is not { } change)
        {
            return null;
        }

        var written = $"{site.Property.ContainingType.Name}.{site.Property.Name}";
        var notes = AccessorNotes.Of(option, site.Dotnet, written, site.Where, Access.Write);
        return AccessorFix.MakeFix(accessor.Name, change, notes, mayBeRefused: false);
    }

    private static Change? Set(PropertySite site, AssignmentExpressionSyntax assignment, IMethodSymbol accessor)
    {
        var value = assignment.Right;
        return !IsStatement(assignment) || Directives.AreWithin(assignment) || accessor.Parameters.Length != 2 ||
            !SymbolEqualityComparer.Default.Equals(accessor.Parameters[1].Type, site.Property.Type)
            ? null
            : new Change(assignment, [.. Receiver(site.Reference), value], current =>
            {
                var plain = PlainConstant.Truth(site.Scope.Model, value) ?? SyntaxBuilder.Bare(current.Of(value));
                var comments = Comments.Of(
                    [.. site.Reference.GetTrailingTrivia(), .. assignment.OperatorToken.GetAllTrivia(), .. value.GetLeadingTrivia()]);
                return SyntaxBuilder.Call(Method(site, current, accessor.Name),
                    Comments.Keep(value, plain.WithoutTrivia().WithLeadingTrivia(comments))).WithTriviaFrom(assignment);
            });
    }

    private static ExpressionSyntax Method(PropertySite site, CurrentNodes current, string name)
    {
        if (site.Property.ContainingType.Name == "Socket")
        {
            return AccessorCall.Method(site.Reference, current, name).WithoutTrailingTrivia();
        }

        var accessor = SyntaxBuilder.Accessor(name);
        return SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression,
            Inner(site.Reference, current).WithoutTrailingTrivia(), accessor);
    }

    /// <summary>`client.Client` for `client.DontFragment`.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax reference, CurrentNodes current)
    {
        var socket = SyntaxFactory.IdentifierName(InnerSocket);
        return reference switch
        {
            MemberAccessExpressionSyntax access => access.WithExpression(current.Of(access.Expression)).WithName(socket),
            MemberBindingExpressionSyntax binding => binding.WithName(socket),
            _ => socket.WithTriviaFrom(reference),
        };
    }

    private static IEnumerable<SyntaxNode> Receiver(ExpressionSyntax reference) =>
        reference is MemberAccessExpressionSyntax { Expression: var socket } ? [socket] : [];

    private static bool HasSocket(INamedTypeSymbol type) =>
        type.Name == "Socket" || type.GetMembers(InnerSocket).Any(member => member is IPropertySymbol { Type.Name: "Socket" });

    private static AssignmentExpressionSyntax? Assignment(ExpressionSyntax reference) =>
        reference.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment &&
            assignment.Left == reference ? assignment : null;

    // `socket?.X = v` is an assignment behind the question mark.
    private static bool IsStatement(AssignmentExpressionSyntax assignment) =>
        (assignment.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == assignment ? access.Parent
            : assignment.Parent) is ExpressionStatementSyntax;
}
