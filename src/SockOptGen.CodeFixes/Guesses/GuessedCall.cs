using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis;
using SockOptGen.Analysis.Symbols;
using SockOptGen.Api;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>A call of a method that does not exist, on a socket or beside one.</summary>
internal sealed class GuessedCall
{
    private readonly InvocationExpressionSyntax _syntax;
    private readonly SimpleNameSyntax _name;
    private readonly Receiver _receiver;

    private GuessedCall(InvocationExpressionSyntax syntax, SimpleNameSyntax name, Receiver receiver) =>
        (_syntax, _name, _receiver) = (syntax, name, receiver);

    /// <summary>Where the socket stands.</summary>
    private enum Receiver
    {
        /// <summary>Before the dot.</summary>
        BeforeName,

        /// <summary>The first argument of a static call through the class of accessors, where it may stay.</summary>
        ArgumentOfClass,

        /// <summary>The first argument of a call without a dot, which finds no extension method.</summary>
        Argument,

        /// <summary>The class derives from Socket; without `this.` the call finds no extension method.</summary>
        This,
    }

    /// <summary>The name that does not exist.</summary>
    public string Name => _name.Identifier.ValueText;

    /// <summary>What is handed over besides the socket.</summary>
    public ImmutableArray<ArgumentSyntax> Values =>
        [.. _syntax.ArgumentList.Arguments.Skip(_receiver is Receiver.Argument or Receiver.ArgumentOfClass ? 1 : 0)];

    /// <summary>The call that the compiler's <paramref name="diagnostic"/> is about, and the name of its method; null where it is about
    /// something else, as most of these errors are in an editor. So it takes syntax alone.</summary>
    public static (InvocationExpressionSyntax Call, SimpleNameSyntax Name)? SyntaxAt(SyntaxNode root, Diagnostic diagnostic)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        // Behind a question mark the compiler reports the name with its dot.
        var name = node is MemberBindingExpressionSyntax binding ? binding.Name as IdentifierNameSyntax : node as IdentifierNameSyntax;
        var called = name?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return called?.Parent is InvocationExpressionSyntax call && call.Expression == called ? (call, name!) : null;
    }

    /// <summary>The call of <paramref name="name"/>, which does not exist; null where no socket is near.</summary>
    public static GuessedCall? Of(InvocationExpressionSyntax call, SimpleNameSyntax name, Diagnostic diagnostic,
        INamedTypeSymbol accessors, SemanticModel model, CancellationToken cancellation)
    {
        if (call.Expression == name)
        {
            return PlainReceiver(call, model, cancellation) is { } receiver ? new GuessedCall(call, name, receiver) : null;
        }

        return MissingNames.IsPlaceOfAccessor(name, accessors, model, cancellation)
            ? new GuessedCall(call, name, diagnostic.Id == DotnetIds.NoSuchStaticMember ? Receiver.ArgumentOfClass : Receiver.BeforeName)
            : null;
    }

    /// <summary>The change to the call of <paramref name="accessor"/>.</summary>
    public Change To(string accessor)
    {
        var name = SyntaxBuilder.Accessor(accessor);
        if (_receiver is Receiver.BeforeName or Receiver.ArgumentOfClass)
        {
            return new Change(_name, [], _ => name.WithTriviaFrom(_name));
        }

        var arguments = _syntax.ArgumentList.Arguments;
        var socket = _receiver == Receiver.This ? SyntaxFactory.ThisExpression()
            : SyntaxBuilder.Parenthesize(arguments[0].Expression.WithoutTrivia());
        var method = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, socket, name);
        var values = _receiver == Receiver.This ? _syntax.ArgumentList
            : _syntax.ArgumentList.WithArguments(arguments.RemoveAt(0));
        return new Change(_syntax, [], _ => SyntaxFactory.InvocationExpression(method, values).WithTriviaFrom(_syntax));
    }

    /// <summary>The socket of a call without a dot; null where there is none.</summary>
    private static Receiver? PlainReceiver(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var socket = model.Compilation.GetTypeByMetadataName(EmittedTypes.SocketInFull);
        return call.ArgumentList.Arguments.FirstOrDefault() is { NameColon: null } first &&
            model.GetTypeInfo(first.Expression, cancellation).Type.DerivesFrom(socket) ? Receiver.Argument
            : IsInstanceOf(socket, call, model, cancellation) ? Receiver.This
            : null;
    }

    private static bool IsInstanceOf(INamedTypeSymbol? socket, SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var around = model.GetEnclosingSymbol(node.SpanStart, cancellation);
        while (around is { IsStatic: false } and not INamedTypeSymbol)
        {
            around = around.ContainingSymbol;
        }

        return around is INamedTypeSymbol type && type.DerivesFrom(socket);
    }
}
