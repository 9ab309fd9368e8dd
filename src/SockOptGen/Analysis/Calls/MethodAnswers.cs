using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Calls;

/// <summary>What is true of every answer of methods that calls of them can be sure of; each body is looked at once, whoever calls it how
/// often.</summary>
/// <param name="judge">Tells it from the body.</param>
internal sealed class MethodAnswers(Func<IOperation, bool> judge)
{
    // By the symbol, which is another one when a file is edited: what its syntax means may be otherwise then.
    private readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> _known = new();

    /// <summary>Whether it is true of <paramref name="method"/>, which is called in the file of <paramref name="model"/> and has to stand
    /// there; none of a derived class can take its place.</summary>
    public bool Hold(IMethodSymbol method, SemanticModel? model)
    {
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || model is null ||
            method.DeclaringSyntaxReferences is not { Length: 1 } declarations || declarations[0].SyntaxTree != model.SyntaxTree)
        {
            return false;
        }

        return _known.TryGetValue(method, out var known) ? known.Value
            : _known.GetValue(method, _ => new StrongBox<bool>(model.GetOperation(declarations[0].GetSyntax()) is { } body && judge(body)))
                .Value;
    }
}
