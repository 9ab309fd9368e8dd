namespace System.Runtime.CompilerServices;

/// <summary>Lets a netstandard2.0 assembly declare records; the compiler looks it up by this name.</summary>
internal static class IsExternalInit;
