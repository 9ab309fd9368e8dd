namespace SockOptGen.Tool.Output;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "none",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(string)] = "string",
    };

    public static string Of(Type type) =>
        type.GetElementType() is { } element ? $"{Of(element)}[]" : s_keywords.GetValueOrDefault(type, type.Name);
}
