using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Makes the flow graph of a body.</summary>
internal static class FlowGraphs
{
    /// <summary>The graph of <paramref name="root"/>, or null where it is no body that has one.</summary>
    public static ControlFlowGraph? Create(IOperation root) => root.Parent is not null ? null : root switch
    {
        IBlockOperation block => ControlFlowGraph.Create(block),
        IMethodBodyOperation method => ControlFlowGraph.Create(method),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
        IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter),
        IAttributeOperation attribute => ControlFlowGraph.Create(attribute),
        _ => null,
    };
}
