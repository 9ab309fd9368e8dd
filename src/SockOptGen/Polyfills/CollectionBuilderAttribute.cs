namespace System.Runtime.CompilerServices;

/// <summary>Lets a netstandard2.0 type be the target of a collection expression; the compiler looks it up by this name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType { get; } = builderType;

    public string MethodName { get; } = methodName;
}
