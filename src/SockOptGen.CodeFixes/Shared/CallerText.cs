using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>Arguments whose text a method gets besides: [CallerArgumentExpression] of its parameter asks for it.</summary>
internal static class CallerText
{
    private const string Attribute = "CallerArgumentExpressionAttribute";

    /// <summary>The name of the method that gets the text of <paramref name="node"/>; null: none does.</summary>
    public static string? ReaderOf(SyntaxNode node, SemanticModel model) => node.Ancestors()
        .Select(around => model.GetOperation(around) switch
        {
            IInvocationOperation call when IsRead(call.Arguments, node) => call.TargetMethod.Name,
            IObjectCreationOperation { Constructor: { } constructor } creation when IsRead(creation.Arguments, node) =>
                constructor.ContainingType.Name,
            _ => null,
        }).FirstOrDefault(name => name is not null);

    private static bool IsRead(IEnumerable<IArgumentOperation> arguments, SyntaxNode node) =>
        arguments.FirstOrDefault(argument => argument.Value.Syntax.Span.Contains(node.Span)) is { Parameter: { } parameter } &&
        arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && Asks(argument.Parameter, parameter.Name));

    private static bool Asks(IParameterSymbol? parameter, string name) =>
        parameter?.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute &&
            attribute.ConstructorArguments.FirstOrDefault().Value is string asked && asked == name) is true;
}
