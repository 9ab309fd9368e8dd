using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Whether a lambda is handed to a helper of the project that tries it: <c>Try(() =&gt; socket.SetSocketOption(…))</c>.</summary>
internal static class ProbeHelper
{
    public static bool Tries(IOperation lambda, bool byNotSupported) =>
        HandedFunction.TakerOf(lambda) is IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation } &&
            parameter.ContainingSymbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } helper &&
            helper.DescendantNodes().OfType<TryStatementSyntax>().Any(attempt =>
                attempt.Catches.Any(clause => Expects(clause, byNotSupported)) &&
                attempt.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name));

    // By its text, because the helper may stand in another file.
    private static bool Expects(CatchClauseSyntax clause, bool byNotSupported)
    {
        var caught = clause.Declaration?.Type switch
        {
            null => "Exception",
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };
        return clause.Block.Statements.LastOrDefault() is not ThrowStatementSyntax { Expression: null } &&
            (caught is "Exception" or "SystemException" or "NotSupportedException" or "PlatformNotSupportedException" ||
                (!byNotSupported && caught is ("SocketException" or "Win32Exception" or "ExternalException")));
    }
}
