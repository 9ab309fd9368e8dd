using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Where the locals and parameters of a body are written, as far as a flow graph does not show it in order.</summary>
internal sealed class LocalWrites
{
    private readonly HashSet<ISymbol> _once = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _more = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _anywhere = new(SymbolEqualityComparer.Default);

    public LocalWrites(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            Visit(operation);
        }
    }

    /// <summary>Whether <paramref name="symbol"/> can change at places that the flow graph does not show: through a reference, in a
    /// nested function, in a finally.</summary>
    public bool IsUntracked(ISymbol symbol) => _anywhere.Contains(symbol);

    /// <summary>Whether <paramref name="holder"/> still holds later what it holds now.</summary>
    public bool IsLasting(object holder) => holder is ISymbol symbol && !IsUntracked(symbol) && !_more.Contains(symbol);

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local } declarator:
                if (local.IsRef && declarator.GetVariableInitializer()?.Value is { } aliased)
                {
                    Expose(aliased);
                    _anywhere.Add(local);
                }
                else if (declarator.GetVariableInitializer() is not null)
                {
                    Write(local, operation);
                }

                break;
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                Expose(assignment.Value);
                Expose(assignment.Target);
                break;
            case IAssignmentOperation assignment:
                WriteAll(assignment.Target);
                break;
            case IIncrementOrDecrementOperation increment:
                WriteAll(increment.Target);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                WriteAll(argument.Value);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared }:
                Write(declared, operation);
                break;
            case IAddressOfOperation address:
                Expose(address.Reference);
                break;
            case IReturnOperation { ReturnedValue: { } returned } when IsRefReturn(returned, operation):
                Expose(returned);
                break;
        }
    }

    private static bool IsRefReturn(IOperation returned, IOperation statement)
    {
        var syntax = returned.Syntax;
        while (syntax is not null && syntax != statement.Syntax.Parent)
        {
            if (syntax is RefExpressionSyntax)
            {
                return true;
            }

            syntax = syntax.Parent;
        }

        return false;
    }

    private void WriteAll(IOperation target)
    {
        if (SymbolOf(target) is { } symbol)
        {
            Write(symbol, target);
            return;
        }

        foreach (var child in target.ChildOperations)
        {
            if (target is ITupleOperation or IDeclarationExpressionOperation or IConditionalOperation)
            {
                WriteAll(child);
            }
        }
    }

    private void Write(ISymbol symbol, IOperation place)
    {
        // A parameter came with a value: any write is a second one.
        if (symbol is IParameterSymbol || !_once.Add(symbol))
        {
            _more.Add(symbol);
        }

        if (symbol is ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None } || IsOutOfOrder(symbol, place))
        {
            _anywhere.Add(symbol);
        }
    }

    private void Expose(IOperation place)
    {
        foreach (var operation in place.DescendantsAndSelf())
        {
            if (SymbolOf(operation) is { } symbol)
            {
                _anywhere.Add(symbol);
            }
        }
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsOutOfOrder(ISymbol symbol, IOperation place)
    {
        for (IOperation? child = place, parent = place.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is ITryOperation { Finally: { } block } && block == child)
            {
                return true;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                var owner = parent is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)parent).Symbol;
                if (!SymbolEqualityComparer.Default.Equals(owner, symbol.ContainingSymbol))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
